/** Words of joint seminars that two offices hold. */
export default {
  coHosts: {
    title: 'Pejabat tuan rumah bersama',
    lead: 'Pejabat ini dapat melihat acara yang diterbitkan dan bilangan peserta dari setiap bandar raya. Pejabat ini tidak dapat melihat alamat dan tidak menghantar apa-apa.',
    none: 'Selain pejabat tuan/puan, tiada pejabat lain bagi kedua-dua bandar raya tuan rumah dalam sistem ini.',
    sees: '{{city}}, dapat melihat acara ini',
    share: 'Kongsi',
    unshare: 'Henti kongsi',
    shared: '{{name}} dapat melihat acara ini sebaik sahaja diterbitkan.',
    unshared: '{{name}} tidak lagi dapat melihat acara ini.',
    withUs: 'Anjuran bersama kami',
    withUsLead:
      'Seminar bersama anjuran pejabat rakan, dengan pejabat tuan/puan sebagai tuan rumah bersama. Jemputan dan penghantaran diuruskan oleh pejabat rakan; tuan/puan dapat melihat apa yang diterbitkan.',
    nothing: 'Belum ada rakan yang berkongsi seminar bersama dengan tuan/puan',
    nothingHint: 'Seminar akan muncul di sini sebaik sahaja pejabat rakan berkongsi dan menerbitkannya.',
    heldBy: 'Anjuran {{name}}',
    answers: 'Jawapan mengikut bandar raya',
    answersLead: 'Bilangan sahaja: nama dan alamat kekal dengan pejabat yang menjemput.',
    noAnswers: 'Belum ada sesiapa yang dijemput.',
    city: 'Bandar raya',
    people: 'Hadir, termasuk orang yang bersama mereka',
    noCity: 'Bandar raya tidak diketahui',
  },
};
