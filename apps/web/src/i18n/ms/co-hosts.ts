/** Words of joint seminars that two offices hold. */
export default {
  coHosts: {
    title: 'Pejabat tuan rumah bersama',
    lead: 'Pejabat ini melihat acara yang diterbitkan dan bilangan peserta dari setiap bandar raya. Alamat tidak kelihatan dan tiada apa-apa yang dihantar olehnya.',
    none: 'Selain pejabat tuan/puan, tiada pejabat lain bagi kedua-dua bandar raya tuan rumah dalam sistem ini.',
    sees: '{{city}}, melihat acara ini',
    share: 'Kongsi',
    unshare: 'Henti kongsi',
    shared: '{{name}} melihat acara ini sebaik sahaja diterbitkan.',
    unshared: '{{name}} tidak lagi melihat acara ini.',
    withUs: 'Bersama kami',
    withUsLead:
      'Seminar bersama anjuran pejabat rakan yang turut dihoskan oleh pejabat tuan/puan. Jemputan dan penghantaran diuruskan oleh mereka; tuan/puan melihat apa yang diterbitkan.',
    nothing: 'Belum ada rakan yang berkongsi seminar bersama dengan tuan/puan',
    nothingHint: 'Seminar akan muncul di sini sebaik sahaja pejabat rakan berkongsi dan menerbitkannya.',
    heldBy: 'Anjuran {{name}}',
    answers: 'Jawapan mengikut bandar raya',
    answersLead: 'Bilangan sahaja: nama dan alamat kekal dengan pejabat yang menjemput.',
    noAnswers: 'Belum ada sesiapa yang dijemput.',
    city: 'Bandar raya',
    people: 'Hadir, termasuk pengiring',
    noCity: 'Bandar raya tidak diketahui',
  },
};
