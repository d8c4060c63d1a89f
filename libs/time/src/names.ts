import type { Language } from './language.js';

/**
 * Names of months and weekdays as they stand inside a full date. Own tables instead of Intl's, so that a mail or page
 * has the same letters under every ICU release and in every browser. Weekdays begin with Sunday.
 */
export interface DateNames {
  weekdays: readonly string[];
  gregorian: readonly string[];
  jalali: readonly string[];
}

const words = (text: string): readonly string[] => Object.freeze(text.split(' '));
const numbers = words('1 2 3 4 5 6 7 8 9 10 11 12');
const latinJalali = words('Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand');

export const NAMES: Readonly<Record<Language, DateNames>> = {
  fa: {
    weekdays: words('یکشنبه دوشنبه سه\u200Cشنبه چهارشنبه پنجشنبه جمعه شنبه'),
    gregorian: words('ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'),
    jalali: words('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'),
  },
  en: {
    weekdays: words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    gregorian: words('January February March April May June July August September October November December'),
    jalali: latinJalali,
  },
  zh: {
    weekdays: words('星期日 星期一 星期二 星期三 星期四 星期五 星期六'),
    gregorian: numbers,
    jalali: numbers,
  },
  ru: {
    weekdays: words('воскресенье понедельник вторник среда четверг пятница суббота'),
    gregorian: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    jalali: words('фарвардина ордибехешта хордада тира мордада шахривара мехра абана азара дея бахмана эсфанда'),
  },
  uz: {
    weekdays: words('yakshanba dushanba seshanba chorshanba payshanba juma shanba'),
    gregorian: words('yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'),
    jalali: words('farvardin ordibehisht xordod tir mordod shahrivar mehr obon ozar dey bahman esfand'),
  },
  ms: {
    weekdays: words('Ahad Isnin Selasa Rabu Khamis Jumaat Sabtu'),
    gregorian: words('Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember'),
    jalali: latinJalali,
  },
};
