/**
 * The last days of the built-in companies' fiscal years, `MM-DD`: companies by the day on which they end, or near it
 * (the last Sunday of January counts as its last day). A company whose year is not known for certain stands nowhere,
 * and so does one that does not name its years as others of its country do.
 */
const YEAR_ENDS: Readonly<Record<string, string>> = {
  '01-31': 'nvidia salesforce slack dell snowflake databricks workday crowdstrike mongodb marvell walmart pure-storage',
  '03-31':
    'softbank arm alibaba sony fujitsu nec hitachi ntt mufg mizuho lenovo vodafone reliance bharti-airtel adani tcs infosys wipro temasek prosus macquarie modine',
  '04-30': 'netapp elastic c3 credo',
  '05-31': 'oracle applied-digital',
  '06-30': 'microsoft supermicro lam kla coherent lumentum western-digital sandisk seagate iren nextdc lasertec',
  '07-31': 'cisco palo-alto-networks zscaler intuit',
  '08-31': 'micron accenture ovh',
  '09-30': 'apple qualcomm siemens siemens-energy infineon zeiss disney cleanspark johnson-controls',
  '10-31': 'broadcom hpe hp applied-materials analog-devices synopsys ciena',
  '11-30': 'adobe jefferies',
  '12-31':
    'openai anthropic mistral xai google waymo amazon aws zoox meta tesla tencent baidu huawei xiaomi meituan jd naver kakao intel mobileye amd cerebras tsmc umc mediatek ase globalfoundries amkor samsung sk-hynix smic cambricon renesas texas-instruments monolithic-power stmicro nxp asml asmi besi teradyne cadence foxconn quanta-computer wistron wiwynn pegatron inventec delta-electronics arista corning astera celestica amphenol nokia ericsson ibm red-hat coreweave nebius digitalocean cloudflare akamai rackspace northern-data core-scientific terawulf cipher galaxy riot mara equinix digital-realty iron-mountain gds vnet sk-telecom verizon att t-mobile lumen deutsche-telekom constellation vistra talen nrg nextera dominion duke-energy southern georgia-power aep entergy xcel exelon pge engie edf rwe iberdrola orsted oklo nuscale cameco bloom plug ge-vernova caterpillar cummins baker-hughes rolls-royce eaton vertiv schneider abb legrand trane quanta-services fluor williams kinder-morgan energy-transfer exxon chevron aramco mubadala pif blackstone blackrock brookfield kkr apollo carlyle ares blue-owl digitalbridge tpg t-rowe-price berkshire jpmorgan goldman morgan-stanley bofa citi wells-fargo barclays hsbc deutsche-bank bnp-paribas societe-generale ubs moodys sp-global servicenow sap palantir datadog confluent shopify block uber netflix spotify reddit snap pinterest duolingo capgemini soundhound hyundai general-motors byd rivian pony-ai weride horizon-robotics spacex rakuten lg figma',
}

/** The last day of each company's fiscal year, by its id. */
export const FISCAL_YEAR_ENDS: ReadonlyMap<string, string> = new Map(
  Object.entries(YEAR_ENDS).flatMap(([end, ids]) => ids.split(' ').map((id) => [id, end])),
)
