// The 53 Kreise and kreisfreie Städte of Nordrhein-Westfalen, as the public contract names them.

const IDS = `
  duisburg duesseldorf essen krefeld moenchengladbach muelheim_an_der_ruhr oberhausen remscheid
  solingen wuppertal kreis_kleve kreis_mettmann rhein_kreis_neuss kreis_viersen kreis_wesel bonn
  koeln leverkusen staedteregion_aachen kreis_dueren kreis_euskirchen kreis_heinsberg
  oberbergischer_kreis rhein_erft_kreis rheinisch_bergischer_kreis rhein_sieg_kreis bottrop
  gelsenkirchen muenster kreis_borken kreis_coesfeld kreis_recklinghausen kreis_steinfurt
  kreis_warendorf bielefeld kreis_guetersloh kreis_herford kreis_hoexter kreis_lippe
  kreis_minden_luebbecke kreis_paderborn bochum dortmund hagen hamm herne ennepe_ruhr_kreis
  hochsauerlandkreis maerkischer_kreis kreis_olpe kreis_siegen_wittgenstein kreis_soest kreis_unna`

/** Every id a person may state as residence or place of work. */
export const DISTRICT_IDS: ReadonlySet<string> = new Set(IDS.trim().split(/\s+/))
