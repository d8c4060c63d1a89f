import { termsOf } from './fold.js';

/** What a word means in several languages: whoever writes it in one is found in all. */
const SAME: readonly (readonly string[])[] = [
  ['urban heritage', 'میراث شهری', '城市遗产', 'городское наследие', 'shahar merosi', 'warisan bandar'],
  ['cultural heritage', 'میراث فرهنگی', '文化遗产', 'культурное наследие', 'madaniy meros', 'warisan budaya'],
  ['heritage', 'میراث', '遗产', 'наследие', 'meros', 'warisan'],
  ['restoration', 'مرمت', '修复', 'реставрация', 'restavratsiya', 'pemulihan'],
  ['architecture', 'معماری', '建筑', 'архитектура', 'meʼmorchilik', 'seni bina'],
  ['urban planning', 'شهرسازی', '城市规划', 'градостроительство', 'shaharsozlik', 'perancangan bandar'],
  [
    'public transport',
    'حمل‌ونقل همگانی',
    '公共交通',
    'общественный транспорт',
    'jamoat transporti',
    'pengangkutan awam',
  ],
  ['transport', 'حمل‌ونقل', '交通', 'транспорт', 'transport', 'pengangkutan'],
  ['metro', 'مترو', '地铁', 'метро', 'metro', 'metro'],
  ['trams', 'tram', 'تراموا', '有轨电车', 'трамвай', 'tramvay', 'trem'],
  ['electric buses', 'اتوبوس برقی', '电动公交', 'электробусы', 'elektrobuslar', 'bas elektrik'],
  ['tourism', 'گردشگری', '旅游', 'туризм', 'turizm', 'pelancongan'],
  ['handicrafts', 'صنایع دستی', '手工艺', 'ремёсла', 'hunarmandchilik', 'kraf tangan'],
  ['environment', 'محیط زیست', '环境', 'окружающая среда', 'atrof-muhit', 'alam sekitar'],
  ['air quality', 'کیفیت هوا', '空气质量', 'качество воздуха', 'havo sifati', 'kualiti udara'],
  ['water', 'آب', '水', 'вода', 'suv', 'air'],
  ['water management', 'مدیریت آب', '水资源管理', 'управление водными ресурсами', 'suv boshqaruvi', 'pengurusan air'],
  ['waste management', 'مدیریت پسماند', '垃圾处理', 'управление отходами', 'chiqindi boshqaruvi', 'pengurusan sisa'],
  ['energy', 'انرژی', '能源', 'энергетика', 'energetika', 'tenaga'],
  ['smart city', 'شهر هوشمند', '智慧城市', 'умный город', 'aqlli shahar', 'bandar pintar'],
  ['education', 'آموزش', '教育', 'образование', 'taʼlim', 'pendidikan'],
  ['public health', 'سلامت همگانی', '公共卫生', 'общественное здоровье', 'jamoat salomatligi', 'kesihatan awam'],
  ['museums', 'museum', 'موزه', '博物馆', 'музеи', 'muzeylar', 'muzium'],
  ['music', 'موسیقی', '音乐', 'музыка', 'musiqa', 'muzik'],
  ['trade', 'بازرگانی', '贸易', 'торговля', 'savdo', 'perdagangan'],
];

const MEANINGS = SAME.map((spellings) => ({
  keys: new Set(spellings.map(keyOf)),
  terms: [...new Set(spellings.flatMap(termsOf))],
}));

function keyOf(theme: string): string {
  return termsOf(theme).sort().join(' ');
}

/** What a theme is found by: its own words, and those of the same theme in the other languages. */
export function themeTerms(theme: string): string[] {
  const key = keyOf(theme);
  const others = MEANINGS.filter(({ keys }) => keys.has(key)).flatMap(({ terms }) => terms);
  return [...new Set([...termsOf(theme), ...others])];
}
