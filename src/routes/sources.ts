const treaties =
  'https://github.com/statengeneraal/laws-markdown/blob/91556a80a25a3da4234c8039945c6aeef4108d00/verdrag'

/** A text in the Netherlands' published treaty collection, which holds the authentic English. */
const treaty = (path: string): string => `${treaties}/${path}/README.md`

/** Where the duties and rules of this room were read. */
export const readAt = {
  constitution: treaty('statuut/van/de/internationale/arbeidsorganisatie/BWBV0001986'),
  C3: 'http://www.nzdl.org/cgi-bin/library?e=d-00000-00---off-0cdl--00-0----0-10-0---0---0direct-10---4-------0-1l--11-en-50---20-about---00-0-1-00-0-0-11----0-0-&a=d&cl=CL1.156&d=HASHa8eccb3185275d9c4a18db.4.2',
  C11: treaty('verdrag/betreffende/het/recht/van/vereniging/en/vergadering/van/etc/BWBV0006186'),
  C17: treaty("convention/concerning/workmen's/compensation/for/accidents/BWBV0006205"),
  C24: treaty(
    'verdrag/betreffende/de/ziekteverzekering/van/arbeiders/in/de/industrie/en/etc/BWBV0006206',
  ),
  C26: treaty('convention/concerning/the/creation/of/minimum/wage/fixing/machinery/BWBV0006224'),
  C29: treaty('convention/concerning/forced/or/compulsory/labour/BWBV0006218'),
  P29: treaty(
    'protocol/van/2014/bij/het/verdrag/betreffende/de/gedwongen/arbeid/geneve/etc/BWBV0006447',
  ),
  C44: treaty(
    'convention/ensuring/benefit/or/allowances/to/the/involuntarily/unemployed/BWBV0006226',
  ),
  C81: treaty('international/labour/conference/BWBV0005445'),
  C87: treaty('international/labour/conference/BWBV0005545'),
  C95: treaty('international/labour/conference/BWBV0005519'),
  C97: treaty('verdrag/betreffende/migrerende/arbeiders/(herzien)/1949/BWBV0005528'),
  C98: treaty(
    'convention/concerning/the/application/of/the/principles/of/the/right/to/etc/BWBV0005525',
  ),
  C99: treaty('convention/concerning/minimum/wage/fixing/machinery/in/agriculture/BWBV0004932'),
  C100: treaty(
    'convention/concerning/equal/remuneration/for/men/and/women/workers/for/etc/BWBV0004933',
  ),
  C102: treaty('verdrag/betreffende/minimum-normen/van/sociale/zekerheid/BWBV0004942'),
  C103: 'https://pacliirms.austlii.edu.au/pits/en/treaty_database/1952/6.html',
  C111: treaty('verdrag/betreffende/discriminatie/in/arbeid/en/beroep/BWBV0004947'),
  C121: treaty('convention/concerning/benefits/in/the/case/of/employment/injury/BWBV0004636'),
  C122: treaty('convention/concerning/employment/policy/BWBV0004631'),
  C131: treaty(
    'convention/concerning/minimum/wage/fixing/with/special/reference/to/etc/BWBV0004655',
  ),
  C138: treaty('convention/concerning/minimum/age/for/admission/to/employment/BWBV0003701'),
  C140: treaty('convention/concerning/paid/educational/leave/BWBV0003695'),
  C141: treaty(
    'convention/concerning/organisations/of/rural/workers/and/their/role/in/etc/BWBV0006013',
  ),
  C142: treaty(
    'convention/concerning/vocational/guidance/and/vocational/training/in/the/etc/BWBV0003733',
  ),
  C144: treaty('convention/concerning/tripartite/consultations/to/promote/the/etc/BWBV0003775'),
  C150: treaty('convention/concerning/labour/administration/role/functions/and/etc/BWBV0003764'),
  C154: treaty('convention/concerning/the/promotion/of/collective/bargaining/BWBV0002151'),
  C155: treaty('verdrag/betreffende/arbeidsveiligheid/gezondheid/en/het/arbeidsmilieu/BWBV0002487'),
  C156: treaty(
    'convention/concerning/equal/opportunities/and/equal/treatment/for/men/and/etc/BWBV0002363',
  ),
  C160: treaty('verdrag/betreffende/arbeidsstatistieken/BWBV0002079'),
  C175: treaty('verdrag/betreffende/deeltijdwerk/BWBV0001472'),
  C181: treaty('verdrag/betreffende/particuliere/bureaus/voor/arbeidsbemiddeling/BWBV0001411'),
  C182: treaty(
    'convention/concerning/the/prohibition/and/immediate/action/for/the/etc/BWBV0001522',
  ),
  C183: treaty('verdrag/betreffende/de/bescherming/van/het/moederschap/2000/BWBV0003153'),
  C189: treaty('convention/concerning/decent/work/for/domestic/workers/BWBV0005977'),
  CEDAW: treaty(
    'verdrag/inzake/de/uitbanning/van/alle/vormen/van/discriminatie/van/vrouwen/BWBV0002909',
  ),
  CRC: treaty('convention/on/the/rights/of/the/child/BWBV0002508'),
  refugees: treaty('vluchtelingenverdrag/BWBV0001002'),
  /** The Committee's observation of 2022 on Bangladesh under C100. */
  equalPayInformal:
    'http://ilo.org/dyn/normlex/en/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A4313115%2C103500%3ANO',
  observations:
    'https://guide-supervision.ilo.org/category/reporting/article-22/01-governments-prepare-and-send-reports',
  cycles: 'https://foa-workersguide.ilo.org/node/70/',
  generalSurvey:
    'https://guide-supervision.ilo.org/reporting/the-governing-body-calls-on-member-states-to-consider-measures-they-take-to-implement-conventions-they-have-not-ratified-and-recommendations/',
  survey2020:
    'https://vdocuments.site/proposed-form-for-reports-to-be-requested-under-article-gb-members-and-observers.html',
  survey2025: 'https://www.ilo.org/gb/GBSessions/GB346/lils/WCMS_860032/lang--en/index.htm',
  tripartite:
    'http://ilo.ch/dyn/normlex/de/f?p=1000%3A13100%3A0%3A%3ANO%3A13100%3AP13100_COMMENT_ID%2CP13100_COUNTRY_ID%3A3961482%2C103625',
  declaration: 'http://oit.org/global/standards/WCMS_741619/lang--en/index.htm',
  freedomOfAssociation: 'https://foa-workersguide.ilo.org/node/71/',
  freedomCompilation:
    'http://ilo.org/dyn/normlex/en/f?p=NORMLEXPUB%3A70002%3A0%3A%3ANO%3A70002%3AP70002_HIER_ELEMENT_ID%2CP70002_HIER_LEVEL%3A3943847%2C1',
  representation:
    'https://guide-supervision.ilo.org/defending/employers-or-workers-organizations-can-make-a-representation/',
  womenNote:
    'https://studylib.net/doc/18502122/information-note-prepared-by-ohchr-for-ngo-participation',
  womenGuide: 'http://hrlibrary.umn.edu/iwraw/proceduralguide-08.html',
  universalReview: 'https://mnadvocates.org/basic_5',
  universalUpload:
    'https://www.upr-info.org/en/news/extension-deadline-civil-society-reports-upr-21-and-22?page=2',
  contactPoint:
    'https://wiego.org/resources/how-homeworkers-can-use-oecd-due-diligence-guidance-responsible-supply-chains-garment-and',
  dueDiligence:
    'https://wiego.org/blog/devil-detail-eu-directive-corporate-sustainability-and-homeworkers-global-supply-chains',
  omnibus:
    'https://www.business-humanrights.org/en/latest-news/worker-organisations-and-trade-unions-from-garment-producing-countries-across-asia-europe-and-latin-america-criticise-omnibus-proposal-which-risks-excluding-homeworkers/',
  court:
    'https://diario.elmundo.sv/Política/ordenan-fijar-salario-minimo-de-trabajadores-a-domicilio',
  campaign: 'https://homenetinternational.org/advocacy-initiatives',
  memorandum:
    'https://www.homenetinternational.org/sewas-call-for-action-home-based-worker-convention-calls-for-ratification-of-ilo-convention-177-and-protections/',
} as const satisfies Readonly<Record<string, string>>
