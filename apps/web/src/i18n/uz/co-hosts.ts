/** Words of joint seminars that two offices hold. */
export default {
  coHosts: {
    title: 'Hamkor tashkilotchi',
    lead: 'Eʼlon qilingan tadbirni va har bir shahardan nechta kishi kelishini koʻradi. Manzillarni koʻrmaydi va hech narsa yubormaydi.',
    none: 'Ikki mezbon shaharning tizimda Sizning boʻlimingizdan boshqa boʻlimi yoʻq.',
    sees: '{{city}}, tadbirni koʻradi',
    share: 'Koʻrishga ruxsat berish',
    unshare: 'Ruxsatni bekor qilish',
    shared: '{{name}} tadbirni eʼlon qilingan paytdan boshlab koʻradi.',
    unshared: '{{name}} endi tadbirni koʻrmaydi.',
    withUs: 'Biz bilan hamkorlikda',
    withUsLead:
      'Hamkor boʻlimlar oʻtkazadigan va boʻlimingiz hamkor tashkilotchi boʻlgan qoʻshma seminarlar. Takliflar va xatlarni ular yuboradi; Siz eʼlon qilingan maʼlumotlarni koʻrasiz.',
    nothing: 'Hozircha hech bir hamkor boʻlim Sizga qoʻshma seminarini koʻrishga ruxsat bermagan',
    nothingHint: 'Hamkor boʻlim ruxsat berib, seminarni eʼlon qilishi bilan u shu yerda paydo boʻladi.',
    heldBy: 'Tashkilotchi: {{name}}',
    answers: 'Shaharlar boʻyicha javoblar',
    answersLead: 'Faqat sonlar: ism va manzillar taklif qilgan boʻlimda qoladi.',
    noAnswers: 'Hali hech kim taklif qilinmagan.',
    city: 'Shahar',
    people: 'Keladiganlar, hamrohlari bilan',
    noCity: 'Shahar nomaʼlum',
  },
};
