/** Languages of the documents in words (ISO 639-1 codes of `sources.csv`). */
const LANGUAGES: Readonly<Record<string, string>> = {
  cs: 'Czech',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  nl: 'Dutch',
  pt: 'Portuguese',
  ru: 'Russian',
  sv: 'Swedish',
  zh: 'Chinese',
}

/** The language's name; an unknown code prints as itself, none as `not stated`. */
export function languageName(code: string): string {
  return code === '' ? 'not stated' : (LANGUAGES[code] ?? code)
}
