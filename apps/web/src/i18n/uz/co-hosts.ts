/** Words of joint seminars that two offices hold. */
export default {
  coHosts: {
    title: 'Hamkor tashkilotchi',
    lead: 'E’lon qilingan tadbirni va har bir shahardan nechta kishi kelishini ko‘radi. Manzillarni ko‘rmaydi va hech narsa yubormaydi.',
    none: 'Sizning idorangizdan boshqa, ikki mezbon shaharning idorasi tizimda yo‘q.',
    sees: '{{city}}, tadbirni ko‘radi',
    share: 'Ulashish',
    unshare: 'Ulashishni to‘xtatish',
    shared: '{{name}} tadbirni e’lon qilingan paytdan boshlab ko‘radi.',
    unshared: '{{name}} endi tadbirni ko‘rmaydi.',
    withUs: 'Biz bilan birga',
    withUsLead:
      'Hamkor idoralar o‘tkazadigan, idorangiz hamkor tashkilotchi bo‘lgan qo‘shma seminarlar. Taklif va xatlarni ular yuboradi; siz e’lon qilinganini ko‘rasiz.',
    nothing: 'Hozircha hech bir hamkor siz bilan qo‘shma seminar ulashmagan',
    nothingHint: 'Hamkor idora uni ulashib, e’lon qilishi bilan shu yerda paydo bo‘ladi.',
    heldBy: 'Tashkilotchi: {{name}}',
    answers: 'Shaharlar bo‘yicha javoblar',
    answersLead: 'Faqat sonlar: ism va manzillar taklif qilgan idorada qoladi.',
    noAnswers: 'Hali hech kim taklif qilinmagan.',
    city: 'Shahar',
    people: 'Keladiganlar, hamrohlari bilan',
    noCity: 'Shahar noma’lum',
  },
};
