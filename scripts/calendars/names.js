const { six } = require('./six.js');

/** Holidays as calendars of the countries print them. */
const china = {
  newYear: six("New Year's Day", 'آغاز سال نو میلادی', '元旦', 'Новый год', 'Yangi yil', 'Tahun Baharu'),
  spring: six(
    'Spring Festival',
    'جشن بهار (سال نو چینی)',
    '春节',
    'Праздник Весны',
    'Bahor bayrami',
    'Tahun Baharu Cina',
  ),
  qingming: six(
    'Qingming Festival',
    'جشن چینگ‌مینگ',
    '清明节',
    'Праздник Цинмин',
    'Sinmin bayrami',
    'Perayaan Qingming',
  ),
  labour: six('Labour Day', 'روز کارگر', '劳动节', 'День труда', 'Mehnat kuni', 'Hari Pekerja'),
  dragon: six(
    'Dragon Boat Festival',
    'جشن قایق اژدها',
    '端午节',
    'Праздник драконьих лодок',
    'Ajdaho qayiqlari bayrami',
    'Perayaan Perahu Naga',
  ),
  autumn: six(
    'Mid-Autumn Festival',
    'جشن نیمهٔ پاییز',
    '中秋节',
    'Праздник середины осени',
    'Kuz oʻrtasi bayrami',
    'Perayaan Pertengahan Musim Luruh',
  ),
  national: six(
    'National Day',
    'روز ملی چین',
    '国庆节',
    'День образования КНР',
    'Xitoy milliy kuni',
    'Hari Kebangsaan China',
  ),
};
const makeUp = (names) =>
  six(
    `Make-up working day: ${names.en}`,
    `روز کاری به جای ${names.fa}`,
    `${names.zh}补班`,
    `Рабочий день (перенос): ${names.ru}`,
    `Ish kuni (koʻchirilgan): ${names.uz}`,
    `Hari bekerja ganti: ${names.ms}`,
  );

const malaysia = {
  newYear: six("New Year's Day", 'آغاز سال نو میلادی', '元旦', 'Новый год', 'Yangi yil', 'Tahun Baharu'),
  territory: six(
    'Federal Territory Day',
    'روز قلمرو فدرال',
    '联邦直辖区日',
    'День федеральной территории',
    'Federal hudud kuni',
    'Hari Wilayah Persekutuan',
  ),
  thaipusam: six('Thaipusam', 'تایپوسام', '大宝森节', 'Тайпусам', 'Taypusam', 'Thaipusam'),
  lunar: six(
    'Chinese New Year',
    'سال نو چینی',
    '农历新年',
    'Китайский Новый год',
    'Xitoy yangi yili',
    'Tahun Baru Cina',
  ),
  nuzul: six(
    'Nuzul Al-Quran',
    'نزول قرآن',
    '古兰经降示日',
    'День ниспослания Корана',
    'Qurʼon nozil boʻlgan kun',
    'Nuzul Al-Quran',
  ),
  fitr: six('Hari Raya Aidilfitri', 'عید فطر', '开斋节', 'Ураза-байрам', 'Ramazon hayiti', 'Hari Raya Aidilfitri'),
  labour: six('Labour Day', 'روز کارگر', '劳动节', 'День труда', 'Mehnat kuni', 'Hari Pekerja'),
  haji: six('Hari Raya Haji', 'عید قربان', '哈芝节', 'Курбан-байрам', 'Qurbon hayiti', 'Hari Raya Haji'),
  wesak: six('Wesak Day', 'روز وساک', '卫塞节', 'Весак', 'Vesak kuni', 'Hari Wesak'),
  king: six(
    "The King's Birthday",
    'زادروز پادشاه مالزی',
    '国家元首诞辰',
    'День рождения короля',
    'Qirol tavallud kuni',
    'Hari Keputeraan Seri Paduka Baginda Yang di-Pertuan Agong',
  ),
  muharram: six(
    'Awal Muharram',
    'آغاز سال هجری قمری',
    '回历新年',
    'Мусульманский Новый год',
    'Hijriy yangi yil',
    'Awal Muharam (Maal Hijrah)',
  ),
  mawlid: six(
    "Prophet Muhammad's Birthday",
    'میلاد پیامبر',
    '先知诞辰',
    'День рождения Пророка',
    'Paygʻambar tavalludi',
    'Maulidur Rasul',
  ),
  national: six(
    'National Day',
    'روز ملی مالزی',
    '国庆日',
    'День независимости Малайзии',
    'Malayziya milliy kuni',
    'Hari Kebangsaan',
  ),
  malaysia: six('Malaysia Day', 'روز مالزی', '马来西亚日', 'День Малайзии', 'Malayziya kuni', 'Hari Malaysia'),
  deepavali: six('Deepavali', 'دیپاوالی', '屠妖节', 'Дивали', 'Divali', 'Deepavali'),
  christmas: six('Christmas Day', 'کریسمس', '圣诞节', 'Рождество', 'Rojdestvo', 'Hari Krismas'),
};
const substitute = (names) =>
  six(
    `${names.en} (substitute holiday)`,
    `${names.fa} (تعطیلی جایگزین)`,
    `${names.zh}补假`,
    `${names.ru} (перенесённый выходной)`,
    `${names.uz} (koʻchirilgan dam olish kuni)`,
    `Cuti ganti ${names.ms}`,
  );

const uzbekistan = {
  newYear: six("New Year's Day", 'آغاز سال نو میلادی', '元旦', 'Новый год', 'Yangi yil', 'Tahun Baharu'),
  women: six("Women's Day", 'روز زن', '妇女节', 'День женщин', 'Xotin-qizlar kuni', 'Hari Wanita'),
  navruz: six('Navruz', 'نوروز', '诺鲁孜节', 'Навруз', 'Navroʻz', 'Nowruz'),
  memory: six(
    'Day of Remembrance and Honours',
    'روز یادبود و بزرگداشت',
    '纪念与荣誉日',
    'День памяти и почестей',
    'Xotira va qadrlash kuni',
    'Hari Peringatan dan Penghormatan',
  ),
  independence: six(
    'Independence Day',
    'روز استقلال ازبکستان',
    '独立日',
    'День независимости',
    'Mustaqillik kuni',
    'Hari Kemerdekaan',
  ),
  teachers: six(
    "Teachers' Day",
    'روز معلم',
    '教师节',
    'День учителя и наставника',
    'Oʻqituvchi va murabbiylar kuni',
    'Hari Guru',
  ),
  constitution: six(
    'Constitution Day',
    'روز قانون اساسی',
    '宪法日',
    'День Конституции',
    'Konstitutsiya kuni',
    'Hari Perlembagaan',
  ),
  fitr: six('Eid al-Fitr', 'عید فطر', '开斋节', 'Рамазан-хайит', 'Roʻza hayit', 'Aidilfitri'),
  adha: six('Eid al-Adha', 'عید قربان', '宰牲节', 'Курбан-хайит', 'Qurbon hayit', 'Aidiladha'),
};

module.exports = { china, malaysia, uzbekistan, makeUp, substitute };
