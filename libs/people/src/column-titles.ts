import { foldName } from '@hamshahr/cities';
import type { ImportColumn } from './import-row.js';

/** Titles of columns as offices in six languages write them. */
const TITLES: Record<ImportColumn, readonly string[]> = {
  name: [
    ...['name', 'full name', 'نام', 'نام و نام خانوادگی', 'نام کامل', '姓名', '名字', 'имя', 'фио', 'фамилия и имя'],
    ...['фамилия имя отчество', 'ism', 'ism familiya', 'ism va familiya', 'fish', 'nama', 'nama penuh'],
  ],
  email: [
    ...['email', 'e-mail', 'e-mail address', 'mail', 'رایانامه', 'ایمیل', 'پست الکترونیک', 'پست الکترونیکی'],
    ...['نشانی رایانامه', 'نشانی ایمیل', 'آدرس ایمیل', '邮箱', '邮箱地址', '电子邮箱', '电子邮件', '电子邮件地址'],
    ...['почта', 'электронная почта', 'эл. почта', 'адрес электронной почты', 'elektron pochta', 'pochta'],
    ...['elektron pochta manzili', 'e-mel', 'alamat e-mel'],
  ],
  language: ['language', 'lang', 'زبان', '语言', '语种', 'язык', 'til', 'tili', 'bahasa'],
  city: ['city', 'town', 'شهر', '城市', 'город', 'shahar', 'shahri', 'bandar raya', 'bandar'],
  organisation: [
    ...[
      'organisation',
      'organization',
      'institution',
      'سازمان',
      'نهاد',
      'محل کار',
      'دستگاه',
      '单位',
      '机构',
      '工作单位',
    ],
    ...['организация', 'учреждение', 'место работы', 'tashkilot', 'ish joyi', 'organisasi', 'jabatan', 'agensi'],
  ],
  role: [
    ...['role', 'position', 'job title', 'post', 'سمت', 'نقش', 'پست سازمانی', 'عنوان شغلی', 'مسئولیت', '职务', '职位'],
    ...['岗位', 'должность', 'роль', 'lavozim', 'lavozimi', 'vazifasi', 'jawatan', 'peranan'],
  ],
  themes: [
    ...['themes', 'theme', 'topics', 'topic', 'interests', 'tags', 'موضوع', 'موضوع‌ها', 'موضوعات', 'حوزه', 'حوزه کاری'],
    ...['زمینه', 'زمینه‌ها', 'زمینه فعالیت', '主题', '议题', '领域', '专业领域', 'темы', 'тема', 'тематика'],
    ...['направления', 'направление', 'mavzular', 'mavzu', 'yoʻnalish', 'yoʻnalishlar', 'tema', 'topik', 'bidang'],
  ],
};

const FIELD_OF_TITLE = new Map(
  (Object.entries(TITLES) as [ImportColumn, readonly string[]][]).flatMap(([field, titles]) =>
    titles.map((title): [string, ImportColumn] => [titleKey(title), field]),
  ),
);

/** The spelling under which titles are compared and remembered. */
export function titleKey(title: string): string {
  return [...foldName(title)].slice(0, 120).join('');
}

export function fieldOfTitle(title: string): ImportColumn | undefined {
  return FIELD_OF_TITLE.get(titleKey(title));
}
