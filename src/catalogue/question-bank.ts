import type { ProvisionKey } from '../convention/provisions.ts'

/** What a colleague would ask and look for under one provision: help and examples, never prompts. */
export type Bank = {
  readonly lookFor: readonly string[]
  readonly askOfTheLaw: readonly string[]
  readonly askOfPeople: readonly string[]
  readonly usualGaps: readonly string[]
}

/** Made from what the Committee asked States and what field studies found; sorted by provision. */
export const questionBank: Readonly<Record<ProvisionKey, Bank>> = {
  '1.a': {
    lookFor: [
      'Text and citation of every statutory or judicial definition of home work, homeworker, employee and self-employed person',
      'Ministry letters, inspection replies or court filings in which the State says homeworkers are independent contractors',
      'For each documented worker: who sets design, quantity, deadline, price and quality; number of work-givers; share of income from the main one; whether she sets the price or may sell elsewhere',
      'Contract types actually used (none, oral, labour contract, civil or service contract) counted with n and reference period',
      'Court or labour-inspectorate decisions reclassifying homeworkers, with case number and date',
      'Proof that materials or tools are bought by the worker although the product is specified by another (shows inputs are irrelevant)',
    ],
    askOfTheLaw: [
      'Does any law define home work or homeworker? Quote article and date.',
      'Does the definition require a written contract, a labour contract, an employer-supplied tool or a listed trade before a person counts as a homeworker?',
      'Is there a legal presumption of employment for homeworkers or for persons in economic dependence?',
      'What criteria do courts use for autonomy and economic independence, and must both be present for exclusion?',
      'Are permanent teleworkers and platform workers at home inside or outside the definition?',
    ],
    askOfPeople: [
      'Who decides what you make, how it must look, how many and by when?',
      'Who decides the price for each piece? Have you ever been able to change it?',
      'Where do you do the work? Could the giver of work tell you to do it elsewhere?',
      'How many people give you work, and what part of your income comes from the biggest one?',
      'May you sell the same product to somebody else?',
      'Who pays for the machine, thread, glue, electricity, transport?',
      'Do you have any paper about the work? What is it called? May we photograph it without your name?',
      'Has an official ever told you that you are self-employed or not covered?',
    ],
    usualGaps: [
      'Government treats homeworkers as independent contractors because there is no written contract, although they receive orders from intermediaries, workshops and factories',
      'Coverage limited to persons with employee status',
      'Civil-law contracts hide an employment relationship',
      'Only telework, or only household helpers, is discussed as home work',
      'Definition tied to who owns the tools or materials',
    ],
  },
  '1.b': {
    lookFor: [
      'National telework law or agreement and its definition of regular, partial or occasional',
      "Statistics that separate 'usually' from 'sometimes' working at home",
      "A short screening answer for every respondent so that occasional home-working employees are not counted in the paper's figures",
    ],
    askOfTheLaw: [
      'Does law separate occasional from permanent work at home? By what threshold?',
      'Has the Government used this exclusion to leave out permanent teleworkers or piece-workers?',
    ],
    askOfPeople: [
      'In the last four weeks, on how many days did you do this work at home?',
      "Do you also have a desk or bench at the employer's premises?",
      'Is working at home written into your arrangement, or is it something you do sometimes?',
    ],
    usualGaps: [
      'Government answers a question about industrial homeworkers with information on telework only',
      'All teleworkers excluded on the strength of paragraph (b)',
      'Official statistics do not distinguish usual from occasional work at home',
    ],
  },
  '1.c': {
    lookFor: [
      'Supply-chain map per product: brand or buyer, factory, workshop, agent, homeworker (coded, no names in the export unless consented)',
      "Labels, delivery notes, order slips, chat messages naming the product's principal",
      'Number and share of workers who can name the firm behind the work',
      'Public register entries showing whether employers of homeworkers are registered',
    ],
    askOfTheLaw: [
      'Is employer defined so as to include a firm that gives out work through an agent?',
      'Is the final principal bound when an unregistered agent hands out the work?',
      'Must workers be told the name and address of the employer and of the intermediary?',
    ],
    askOfPeople: [
      'Who hands you the work? Do you know who that person works for?',
      'Whose label or brand is on the product?',
      'Who would you go to if you were not paid?',
      'Were you ever given the name and address of the company?',
    ],
    usualGaps: [
      'No statutory definition of employer for home work',
      'Workers know only the agent, by first name or telephone number',
      'Principal denies knowledge of homeworkers in its chain',
    ],
  },
  '2': {
    lookFor: [
      'Table of laws by group covered or left out (sector, region, migrant status, age, disability, platform work, contributing family members)',
      'List of trades in which the organisation has documented homeworkers',
      'Examples of homeworkers refused a right because of the kind of work or region',
    ],
    askOfTheLaw: [
      'Is any sector, region, trade, nationality or enterprise size outside home-work law?',
      'In a federal State, does every unit have rules?',
      'Are helpers and contributing family members covered?',
    ],
    askOfPeople: [
      'What do you make or do? For how long each day?',
      'Does anybody in your household help? Are they paid?',
    ],
    usualGaps: [
      'Government claims there are almost no homeworkers, equating them with household helpers',
      'One part of a federal State has no rules',
      'Agricultural processing, crafts, digital piece-work or migrant workers silently left out',
    ],
  },
  '3': {
    lookFor: [
      'Title, date, number and copy of any policy, strategy, action plan, tripartite agreement or bill on home work',
      'Dates of entry into force, evaluation and revision; budget; responsible authority',
      'Dates, invitations, attendance lists and minutes of consultations; proof of invitations not received or requests refused',
      'Letters sent by the organisation asking to be consulted, with the reply or the date since when it is unanswered',
      'Government statements to the ILO that no separate policy is needed',
      'Any measurable change since adoption (numbers registered, inspected, insured)',
    ],
    askOfTheLaw: [
      'Is there a national policy document that names homeworkers as its subject? Give title, date and organ.',
      'Which authority is responsible and is there a tripartite body?',
      'Is periodic review required, and when was the last one?',
      'Which organizations must be consulted, and are homeworker organizations named?',
    ],
    askOfPeople: [
      'Has your organisation ever been invited to discuss home work policy? When, by whom, with what result?',
      'Did you ask for a meeting? What happened?',
      'What changed in daily work since the policy or law was adopted?',
      'Do homeworkers know that a policy exists?',
    ],
    usualGaps: [
      'No policy at all, decades after ratification',
      'Government says equal protection in general labour law makes a policy superfluous',
      'Bill or evaluation announced but never completed',
      'Only telework measures reported',
      'Consultation only with large confederations, homeworker organisations left out',
      'Meetings held once after ILO comments, without follow-up',
    ],
  },
  '4.1': {
    lookFor: [
      'Comparison table: right, factory worker, homeworker, legal basis, practice',
      'Legal exclusions of homeworkers from hours, rest, holidays, sick pay, overtime, dismissal protection, collective agreements',
      'Identification of a real comparator: same product made in a workshop, with its pay and hours',
      'Records on written information given to homeworkers, holidays, sick leave, notice of end of work',
      'Deadlines that force night or weekend work',
    ],
    askOfTheLaw: [
      'Which chapters of labour law do not apply to homeworkers?',
      'Is there a general equal-treatment clause for homeworkers? Which subjects does it list and which does it omit?',
      'Do homeworkers have dismissal protection, paid holidays and sick leave?',
      'Do collective agreements exclude homeworkers?',
    ],
    askOfPeople: [
      'Is the same work done in a factory or workshop near you? What are people paid there, and for what hours?',
      'How many hours and days did you work last week? Did you work at night to meet a deadline?',
      'Did you have a paid holiday or paid sick leave in the last year?',
      'How did your last job end? Were you told in advance? Were you paid anything?',
      'Where can you take a dispute?',
    ],
    usualGaps: [
      'Equality exists on paper only for those with an employment contract',
      'Hours-of-work chapters exclude homeworkers',
      'Collective agreements expressly leave homeworkers out',
      'Work simply stops without notice and without compensation',
      'No written information on terms',
    ],
  },
  '4.2.a': {
    lookFor: [
      'Registration decisions or refusals for homeworker unions, with dates and reasons',
      'Membership numbers and share of homeworkers organised',
      'Collective agreements that cover or exclude homeworkers',
      'Incidents of lost orders, threats or blacklisting after organising, dated and coded',
      'Rules on minimum membership or workplace that isolated workers cannot meet',
    ],
    askOfTheLaw: [
      'May persons without an employment contract form or join a trade union?',
      'Are there workplace-based membership thresholds?',
      'Is anti-union retaliation by ceasing to give out work forbidden?',
      'Can homeworker organisations affiliate to confederations and sit in tripartite bodies?',
    ],
    askOfPeople: [
      'Are you a member of an organisation? Since when? Did anyone discourage you?',
      'Do you know other homeworkers of the same giver of work? How do you meet?',
      'Did anybody lose work after speaking up or joining?',
      'Does any agreement set your rates? Who negotiated it?',
    ],
    usualGaps: [
      'Union law reserves membership for employees',
      'Isolation and fear of losing work keep membership minimal',
      'Homeworker bodies registered only as NGOs and therefore outside tripartite consultation',
      'No collective agreement covers home work',
    ],
  },
  '4.2.b': {
    lookFor: [
      'Pay and conditions by sex, ethnicity, caste, migrant status, disability (only with consent and with small cells suppressed)',
      "Comparison of women's and men's tasks and rates for work of equal value",
      'Equality-body or court cases brought by homeworkers',
      'Testimony on harassment or violence by agents',
    ],
    askOfTheLaw: [
      'Does equality law cover workers without a contract and contractors?',
      'Is equal pay for work of equal value applicable to piece rates?',
      'Is there a complaint body homeworkers can reach?',
    ],
    askOfPeople: [
      'Are men and women given the same tasks and rates?',
      'Are some groups in this area only ever given home work?',
      'Has an agent treated you badly because of who you are? (offer to skip)',
      'Did you know you could complain, and where?',
    ],
    usualGaps: [
      'Equality law tied to employee status',
      'Home work segregated by sex, caste or ethnicity with the lowest rates',
      'No cases because no one can prove an employment relationship',
    ],
  },
  '4.2.c': {
    lookFor: [
      'OSH law scope clause',
      'Accident and illness counts among documented homeworkers, with treatment cost and who paid',
      'Whether employment-injury insurance paid',
      'Share who received information, training or protective equipment',
    ],
    askOfTheLaw: [
      'Does the OSH act apply to homeworkers and to work in dwellings?',
      'Who is the duty-holder when there is an intermediary?',
      'Are homeworkers in employment-injury insurance?',
    ],
    askOfPeople: [
      'Have you been hurt or ill because of this work? What happened, who paid?',
      'Were you told about dangers or given gloves, mask or ventilation?',
      'Do you have pain in eyes, back, hands or breathing?',
    ],
    usualGaps: [
      "OSH act limited to workplaces under the employer's control",
      'Worker pays for own treatment',
      'No information in a language the worker reads',
    ],
  },
  '4.2.d': {
    lookFor: [
      'Per worker and product: piece rate, currency, date, pieces accepted and rejected, hours of direct work, hours of ancillary work (set-up, sorting, packing, rework, fetching, waiting), own costs, deductions, amount received, day paid',
      'Timed observation of at least several pieces by several workers of different speed',
      'Legal minimum wage in force on that date (hourly and monthly, with source)',
      'Hourly pay before and after own costs, and as a percentage of the minimum',
      'Median, range and number below minimum with sample size and selection method',
      'Comparator rate for the same piece in a workshop',
      'Photographs or copies of pay slips, notebooks, messages on rates (redacted)',
      'Delays: days between delivery and payment; unpaid work outstanding',
    ],
    askOfTheLaw: [
      'Does the minimum wage apply to piece-paid homeworkers? Is there a conversion rule such as a fair piece rate?',
      'Who fixes home-work rates? Are there wage boards and when did they last meet?',
      'What deductions are lawful for defects or spoilt material, and up to what share?',
      'Must costs of energy, tools and materials be repaid?',
      'How often must wages be paid?',
      'Are employer and intermediary jointly liable for wages?',
    ],
    askOfPeople: [
      'How much do you get per piece? Since when has that been the rate?',
      'How many pieces can you finish in one hour at your usual pace? Shall we time it together?',
      'How long do you spend fetching, sorting, setting up, packing, mending and waiting?',
      'What did you pay last month for thread, needles, glue, electricity, repairs, transport, telephone?',
      'Were pieces rejected? Were you paid for them? Was money taken off?',
      'When were you last paid? For work delivered when? Is anything still owed?',
      'Does anyone help you? How many hours? (needed to compute the true hourly pay)',
    ],
    usualGaps: [
      'Piece rates well below the hourly minimum',
      'Minimum-wage law does not reach piece- or performance-based pay',
      'Unpaid ancillary time and unpaid family help hide the real hourly rate',
      'Workers buy missing materials and provide tools',
      'Arbitrary deductions and rejected pieces',
      'Payment weeks or months late, or never',
      'Agent disappears and principal denies liability',
    ],
  },
  '4.2.e': {
    lookFor: [
      'Coverage rate among documented homeworkers by branch (health, pension, injury, unemployment, family)',
      'Earnings or hours thresholds that shut homeworkers out, with a worked example',
      'Contribution records: who pays, on what declared income',
      'Refusal letters from funds',
      'Official number of homeworkers insured, if any exists',
    ],
    askOfTheLaw: [
      'Are homeworkers compulsorily insured? In which branches?',
      'Is there a minimum-earnings, hours or contract-length threshold?',
      'Who pays the contribution when an intermediary is used?',
      'Can homeworkers join as self-employed and at what cost compared with earnings?',
    ],
    askOfPeople: [
      'Do you have health insurance through this work? A pension record?',
      'Who pays contributions? Have you seen proof?',
      'What happened the last time you were ill or had an accident?',
      'Did you try to register? What were you told?',
    ],
    usualGaps: [
      'Coverage conditional on an employment contract',
      'Earnings threshold (for instance a share of the minimum wage) that piece-workers never reach',
      'Only voluntary self-employed insurance, unaffordable',
      'Government report says nothing on this item',
    ],
  },
  '4.2.f': {
    lookFor: [
      'Public training programmes by eligibility rule, place, hours, fees and number of homeworkers trained',
      'Whether training time is paid',
      'Training on hazards provided by the giver of work',
      'Budget lines and participation by sex and rural or urban area',
    ],
    askOfTheLaw: [
      'Do homeworkers fall under vocational-training law and funds?',
      'Is employer-paid training restricted to employees?',
      'Is there a programme for homeworkers?',
    ],
    askOfPeople: [
      'Who taught you this work? Was learning time paid?',
      'Have you been offered a course in the last two years? Where and when?',
      'Could you attend (distance, childcare, cost)?',
    ],
    usualGaps: [
      'No provision in training law for homeworkers',
      'Unpaid learning periods and samples',
      'Courses far away or during working hours',
      'No data on participation',
    ],
  },
  '4.2.g': {
    lookFor: [
      'Minimum-age law and its scope (contract, family undertaking exemptions)',
      'Number of households where children under the minimum age help, hours, tasks, hazards, school attendance - aggregated only',
      'National child-labour survey data by place of work',
      'Programmes against child labour in home work',
    ],
    askOfTheLaw: [
      'Does minimum-age law cover work at home without a contract?',
      'Is there an exemption for family undertakings that is used for subcontracted work?',
      'Is hazardous work at home listed as forbidden for minors?',
    ],
    askOfPeople: [
      "Does anybody under 15/16/18 help with the orders? Doing what, how long? (ask the adult, never record the child's name)",
      'Do children miss school when there is a deadline?',
      'Would the order be finished in time without their help?',
    ],
    usualGaps: [
      'Law reaches only contractual employment',
      "Piece rates so low that children's help is needed",
      'Inspectors cannot see inside homes',
      'Interview data on children collected without safeguards',
    ],
  },
  '4.2.h': {
    lookFor: [
      'Number of women who had a child in the last five years while doing home work, leave taken in weeks, benefit received, whether work was given again',
      'Legal entitlement in weeks and conditions',
      'Contribution history needed for the benefit',
      'Hazardous tasks done while pregnant',
    ],
    askOfTheLaw: [
      'Does maternity law name homeworkers or apply by general scope?',
      'Is benefit tied to a contract or to contributions homeworkers do not have?',
      'Is refusing further work after pregnancy treated as dismissal?',
      'Are certain substances forbidden for pregnant homeworkers?',
    ],
    askOfPeople: [
      'If you had a baby while doing this work: how long did you stop? Did you get any money? Did you get your orders back?',
      'Did you use glues or solvents while pregnant or nursing? (offer to skip)',
    ],
    usualGaps: [
      'No maternity benefit because no contract or contributions',
      'Work resumes days after birth',
      'Loss of orders after pregnancy',
      'Equal-treatment clause silent on maternity',
    ],
  },
  '5': {
    lookFor: [
      'List of implementing texts with article, date, status in force, and the gap between text and practice',
      'Collective agreements or awards on home work and the number covered',
      'Secondary legislation promised but not issued',
      'Budget and staff assigned',
    ],
    askOfTheLaw: [
      'Which instruments implement the policy? Are any still bills?',
      'Has secondary legislation been issued?',
      'Is there any collective agreement or award?',
    ],
    askOfPeople: [
      'Which of these rules have you seen applied? Give an example.',
      'Who in government is responsible when you ask?',
    ],
    usualGaps: [
      'Framework provision without implementing decree',
      'Bill pending for many years',
      'Law amended after ratification and never enforced',
    ],
  },
  '6': {
    lookFor: [
      'Latest official figure on home work: source, year, definition, disaggregation, or a statement that none exists',
      'Labour-force-survey questionnaire: is there a place-of-work question and an employment-status category such as dependent contractor?',
      "The organisation's own count or survey: method, n, places, dates, limits",
      'Requests made to the statistics office and replies',
    ],
    askOfTheLaw: [
      'Is collection of home-work data required by law?',
      'Does the survey ask place of work and who specifies the product?',
      'Are results published by sex, age, branch and region?',
    ],
    askOfPeople: [
      'Has a census or survey interviewer ever asked about your work at home? What did you answer?',
      'Did you describe yourself as housewife, self-employed or worker? Why?',
    ],
    usualGaps: [
      'No data at all',
      "Only telework or 'working from home' counted",
      'Tiny administrative counts presented as national figures',
      'Not disaggregated by sex or sector',
      'Homeworkers misclassified as own-account or inactive',
    ],
  },
  '7': {
    lookFor: [
      'OSH scope clause and any list of prohibited work or substances for home work',
      'Inventory of products used: trade name, label photograph, supplier, safety data sheet or its absence, quantity, storage, ventilation, presence of children or food',
      'Machines: guards, electrical state, who maintains, who owns',
      'Protective equipment: given free, bought, none',
      'Injuries, poisonings, fires and diagnoses with date and treatment',
      'Instructions given and their language',
    ],
    askOfTheLaw: [
      'Does OSH law apply in private dwellings used for work?',
      'Which substances or processes are banned or restricted in home work, by which decree?',
      'Must the employer inform, train, guard machines and supply protective equipment free of charge?',
      'May a homeworker stop work in imminent danger without losing pay or orders?',
    ],
    askOfPeople: [
      'Which glues, paints, dyes, solvents or powders do you use? May we copy the label?',
      'Where do you work and sleep? Can you open a window? Are children in the room?',
      'Does the machine have its guard? Who repairs it?',
      'Have you felt dizzy, coughed, had rashes, cuts, burns, numb hands?',
      'Were you told what to do in an accident?',
    ],
    usualGaps: [
      'OSH law silent on dwellings',
      'No list of forbidden substances for home work',
      'Unlabelled solvents decanted into household bottles',
      "Machine without guard, maintenance at the worker's cost",
      'Family members exposed, including children',
      'Worker blamed for unsafe home',
    ],
  },
  '8': {
    lookFor: [
      'Legal status of intermediaries: allowed, licensed, forbidden, unregulated',
      'Register of intermediaries and its size',
      'Margin kept by the intermediary per piece (price paid by principal versus paid to worker)',
      'Cases in which neither agent nor principal paid',
      'Court decisions on joint liability',
      'Number of layers in documented chains',
    ],
    askOfTheLaw: [
      'Are intermediaries permitted? Is a licence or registration needed?',
      'Who is liable for wages, contributions, accidents and records?',
      'Is liability joint and several? Does it reach the lead firm?',
      'What happens when the intermediary is itself a homeworker?',
    ],
    askOfPeople: [
      'Who brings the work, and do they also work at home?',
      'Do you know what they receive per piece?',
      'Has an agent ever failed to pay or disappeared? Whom did you then ask?',
      'Does the company know you exist?',
    ],
    usualGaps: [
      'Agents tolerated but unregulated',
      'Prohibition on paper, universal in practice',
      'No joint liability, so unpaid wages are irrecoverable',
      'Intermediary presented as the only employer',
      'Government does not answer',
    ],
  },
  '9.1': {
    lookFor: [
      'Number of inspections, inspectors and visits on home work per year, or proof that none took place',
      'Law on entry into dwellings: consent, warrant, prohibition, recent changes',
      'Existence, size and accessibility of registers of employers and intermediaries',
      'Share of workers with a written record of work and pay',
      'Complaints lodged by the organisation: date, number, outcome, time taken',
      "Inspection of the giver's premises and books as an alternative to entering homes",
    ],
    askOfTheLaw: [
      'Which body inspects home work and may it enter homes? Under what conditions?',
      'Must employers register, notify first use of home work and keep records? Do workers get a copy?',
      'Can inspectors reclassify the relationship?',
      'Do inspectors share data with tax or immigration services?',
    ],
    askOfPeople: [
      'Has an inspector ever visited you or your giver of work? When? What happened?',
      'Would you let an inspector in? What would make it safe for you?',
      'Do you have a notebook or slip for each order? Who keeps it?',
      'Did you or a colleague complain? What was the result?',
    ],
    usualGaps: [
      'Home work not a priority for the inspectorate',
      'New law withdraws power to enter dwellings without an alternative',
      'No register, so nobody knows whom to inspect',
      'Inspection only of registered enterprises',
      'Homeworkers fear inspectors because of tax, tenancy or residence status',
    ],
  },
  '9.2': {
    lookFor: [
      'Statutory penalties and whether they have kept their value',
      'Number of fines, prosecutions and back-pay orders in home-work cases per year',
      'Judgments with docket number and date',
      'Cost, duration and evidence rules of claims; legal aid',
      'Retaliation after complaints',
    ],
    askOfTheLaw: [
      'What penalties exist for breaches of home-work law?',
      'Who may claim, where, within what time, and who bears the burden of proof?',
      'Can unions claim for members?',
      'Can repeat offenders be barred from giving out home work?',
    ],
    askOfPeople: [
      'Did you ever claim unpaid money? How, and what came of it?',
      'What stopped you from complaining?',
      'Do you know anyone who won back pay?',
    ],
    usualGaps: [
      'Penalties never imposed',
      'Burden of proof on a worker without papers',
      'Fines too small to deter',
      'Complaint ends the relationship',
    ],
  },
  '10': {
    lookFor: [
      "List of the State's other ratified Conventions and the facts that also bear on them",
      'Earlier CEACR comments under those Conventions that mention homeworkers',
    ],
    askOfTheLaw: [
      'Which other ratified Conventions give homeworkers more (for example Nos 26, 95, 131, 87, 98, 100, 111, 138, 155, 81, 183)?',
      'Does national law use C177 to lower a standard?',
    ],
    askOfPeople: [
      'Should the same facts also be sent under a fundamental Convention with a shorter reporting cycle?',
    ],
    usualGaps: [
      'C177 presented as a ceiling',
      'Facts about child labour or union rights raised only under C177 although a fundamental Convention has a three-year cycle',
    ],
  },
}
