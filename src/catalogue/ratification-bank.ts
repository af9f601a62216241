/**
 * What a colleague would look for at questions towards ratification, by their ids: help, never prompts. Each
 * rests on a text or a page that was read; what a paper says of it the user has to read herself.
 */
export const ratificationBank: Readonly<Record<string, readonly string[]>> = {
  'ratification.submitted': [
    'A letter or a report by which the ministry sent the Convention to Parliament; ask for it in writing. The Convention was adopted on 20 June 1996',
    'The time that article 19(5)(b) of the ILO Constitution gives: 12 months after the session of the Conference, 18 at the most; as we read it, for States that were members then',
    'Whom the government told of it: article 19(5)(c) asks it to inform the Director-General of the ILO',
    'The records of Parliament of those years',
  ],
  'ratification.examined': [
    'Whether your State has ratified Convention No. 144: only then does its Article 5(1)(c) ask for this',
    'Minutes of the body in which government, employers and workers talk about ILO standards',
    'The General Survey of 2020, for which the ILO put questions on this Convention to States: ask the ministry for its report, if it sent one',
    'Comments of the Committee under other Conventions: in 2011 it asked Pakistan under Convention No. 111 how far the ratification of this one had come',
  ],
  'ratification.obstacles': [
    'What the government wrote for the General Survey of 2020, if it sent a report',
    'Its replies to letters, to questions in Parliament and in meetings, each with the day',
    'Official studies: in the Philippines a study of 2012, made with a view to this Convention, found that ratification could not be backed without numbers and facts on conditions, and that homeworkers were seen as self-employed',
    'A paper of the ILO’s Governing Body of 1997 (GB.270/LILS/5), which lists obstacles that States name',
    'Words of the Convention that answer: “to the extent possible” (Article 6), “as far as possible” (Article 4(1)), “national law and practice” (Article 9(1))',
  ],
  'ratification.precedents': [
    'States that have ratified: “npx c177 country” lists them, with what is known of each',
    'States with a law that had not ratified when we looked (June 2021): Thailand has a Home Workers Protection Act of 2010, and a regulation of 2017 that lists dangerous kinds of home work',
    'How such a law works: a study of the Act of Thailand found that by-laws were missing, and that disputes and enforcement were weak',
    'Rules below a law: in the Philippines Department Order No. 5 of 1992 is on homeworkers',
    'Courts: in El Salvador the wage council was told to fix a minimum wage for homeworkers',
  ],
}
