import type { StateKnowledge } from '../knowledge.ts'

export const state = {
  format: 'c177-state',
  version: 1,
  code: 'BE',
  asOf: '2026-11-21',
  ratification: {
    ratified: '2012-10-02',
    inForce: '2013-10-02',
    sure: 'found',
    source: 'un-c177',
    note: 'The day of entry into force is worked out from Article 12(3), twelve months after the ratification.',
  },
  reportingGroup: {
    letters: 'A-B',
    sure: 'found',
    source: 'guide-reports',
  },
  comments: [
    {
      kind: 'directRequest',
      year: 2023,
      published: '112th ILC session (2024)',
      commentId: '4365712',
      read: 'excerpt',
      brokeOffAt: 'the end of the Articles 3 and 5 point',
      provisions: ['3', '5'],
      articles: '3, 5',
      points: [
        {
          about: 'Articles 3, 5',
          text: 'Records telework rules at federal level (Royal Order of 22 November 2006), in Flanders (circular VR 2021/KKBJ/BZ/1 of 16 July 2021 on hybrid work, replacing BZ 2014/3; section VII 109 of the Flemish staff rules), in the French Community Commission (order 2016/1043, under revision) and in Brussels (order of 26 January 2017). An evaluation of telework asked for in July 2020 is with the National Labour Council.',
        },
      ],
      openRequests: [
        {
          text: 'Continuing and current information on how the national policy on home work is carried out',
          provisions: ['3', '5'],
        },
        {
          text: 'The outcome of the evaluation that is with the National Labour Council',
          provisions: ['3', '5'],
          cutOff: true,
        },
      ],
      source: 'normlex-4365712',
    },
    {
      kind: 'directRequest',
      year: 2018,
      published: '108th ILC session (2019)',
      commentId: '3960623',
      read: 'excerpt',
      brokeOffAt: 'Article 4(1)',
      provisions: ['3', '4.1', '5'],
      articles: '3, 5; 4(1)',
      points: [
        {
          about: 'Articles 3, 5',
          text: 'Lists federal and regional telework measures; the evaluation of home work law announced earlier had still not been done.',
        },
        {
          about: 'Article 4(1)',
          text: 'Homeworkers stay outside the working-time and rest chapters of the Labour Act of 16 March 1971 because they arrange their own time and the Act carries penal sanctions.',
        },
      ],
      openRequests: [
        {
          text: 'Information on the national policy and on the evaluation of the legislation',
          provisions: ['3', '5'],
        },
      ],
      source: 'normlex-3960623',
    },
    {
      kind: 'directRequest',
      year: 2015,
      published: '105th ILC session (2016)',
      commentId: '3246693',
      read: 'excerpt',
      brokeOffAt: 'Article 4(1)',
      provisions: ['3', '4.1', '5'],
      articles: '3, 5; 4(1)',
      points: [
        {
          about: 'Articles 3, 5',
          text: 'First report. Homeworkers come under the Act of 6 December 1996 (amending the Act of 3 July 1978) and private-sector telework under collective agreement No. 85 of 9 November 2005. A Council of Ministers decision of January 2004 to evaluate the rules had produced no reported result.',
        },
        {
          about: 'Article 4(1)',
          text: 'Sets out which general labour laws already covered homeworkers (1965 pay protection, 1968 collective agreements, 1971 Labour Act).',
        },
      ],
      openRequests: [
        {
          text: 'The findings of the evaluation decided in 2004, and any policy that followed it',
          provisions: ['3', '5'],
        },
      ],
      source: 'normlex-3246693',
    },
  ],
  laws: [
    {
      title: 'Act of 12 April 1965 (protection of pay)',
      namedBy: 'committee',
      source: 'normlex-3246693',
    },
    {
      title: 'Act of 5 December 1968 (collective agreements)',
      namedBy: 'committee',
      source: 'normlex-3246693',
    },
    {
      title: 'Labour Act of 16 March 1971',
      namedBy: 'committee',
      source: 'normlex-3246693',
    },
    {
      title: 'Act of 3 July 1978 as amended by the Act of 6 December 1996 (home work)',
      namedBy: 'committee',
      source: 'normlex-3246693',
    },
    {
      title: 'Collective agreement No. 85 of 9 November 2005 (telework in the private sector)',
      namedBy: 'committee',
      source: 'normlex-3246693',
    },
    {
      title: 'Royal Order of 22 November 2006 (telework, federal level)',
      namedBy: 'committee',
      source: 'normlex-4365712',
    },
    {
      title: 'Flemish circulars BZ 2014/3 and VR 2021/KKBJ/BZ/1 of 16 July 2021',
      namedBy: 'committee',
      source: 'normlex-4365712',
    },
    {
      title: 'Brussels order of 26 January 2017 (telework)',
      namedBy: 'committee',
      source: 'normlex-4365712',
    },
    {
      title: 'Order 2016/1043 of the French Community Commission (telework)',
      namedBy: 'committee',
      source: 'normlex-4365712',
    },
    {
      title: 'Act of 1 September 2012, which assents to Convention No. 177',
      namedBy: 'other',
      source: 'assent-2012',
    },
  ],
  conventions: [],
  carriers: [],
  mentions: [],
  notes: [],
  sources: {
    'un-c177': {
      url: 'https://github.com/UNStats/gender_data_portal/blob/1b47de6b1cd889a2cfcc0a016d8ec7aad0c6f582/series_data/9200__QI_2__Ia18d1dbf__S299b1381.csv',
      what: 'UN Minimum Set of Gender Indicators: ratification of C177, taken from NORMLEX on 1 June 2021',
    },
    'guide-reports': {
      url: 'https://guide-supervision.ilo.org/reporting/reports-on-ratified-conventions-are-due-every-three-or-six-years-depending-on-the-convention-and-the-alphabetical-order-of-the-countrys-name/',
      what: 'ILO guide to the supervisory system: when reports are due, by the letters of the State’s name',
    },
    'normlex-4365712': {
      url: 'http://ilo.org/dyn/normlex/de/f?p=1000%3A13100%3A0%3A%3ANO%3A%3AP13100_COMMENT_ID%2CP13100_LANG_CODE%3A4365712%2Cen%3ANO',
      what: 'NORMLEX, direct request of 2023',
    },
    'normlex-3960623': {
      url: 'http://ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A3960623%2C102560%3ANO',
      what: 'NORMLEX, direct request of 2018',
    },
    'normlex-3246693': {
      url: 'http://ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A3246693%2C102560',
      what: 'NORMLEX, direct request of 2015',
    },
    'assent-2012': {
      url: 'https://www.etaamb.be/fr/loi-du-01-septembre-2012_n2012015180.html',
      what: 'Belgian Act of 1 September 2012 (Moniteur belge of 23 September 2013)',
    },
  },
} satisfies StateKnowledge
