/** Words of joint seminars that two offices hold. */
export default {
  coHosts: {
    title: 'Hamkor tashkilotchi',
    lead: 'Eʼlon qilingan tadbirni va har bir shahardan nechta kishi kelishini koʻradi. Manzillarni koʻrmaydi va hech narsa yubormaydi.',
    none: 'Sizning idorangizdan boshqa, ikki mezbon shaharning idorasi tizimda yoʻq.',
    sees: '{{city}}, tadbirni koʻradi',
    share: 'Ulashish',
    unshare: 'Ulashishni toʻxtatish',
    shared: '{{name}} tadbirni eʼlon qilingan paytdan boshlab koʻradi.',
    unshared: '{{name}} endi tadbirni koʻrmaydi.',
    withUs: 'Biz bilan birga',
    withUsLead:
      'Hamkor idoralar oʻtkazadigan, idorangiz hamkor tashkilotchi boʻlgan qoʻshma seminarlar. Taklif va xatlarni ular yuboradi; Siz eʼlon qilinganini koʻrasiz.',
    nothing: 'Hozircha hech bir hamkor Siz bilan qoʻshma seminar ulashmagan',
    nothingHint: 'Hamkor idora uni ulashib, eʼlon qilishi bilan shu yerda paydo boʻladi.',
    heldBy: 'Tashkilotchi: {{name}}',
    answers: 'Shaharlar boʻyicha javoblar',
    answersLead: 'Faqat sonlar: ism va manzillar taklif qilgan idorada qoladi.',
    noAnswers: 'Hali hech kim taklif qilinmagan.',
    city: 'Shahar',
    people: 'Keladiganlar, hamrohlari bilan',
    noCity: 'Shahar nomaʼlum',
  },
};
