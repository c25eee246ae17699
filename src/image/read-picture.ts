/**
 * Reads what a saved picture remembers. The file is a stranger's until proven otherwise: it is never drawn, inserted or
 * expanded, only its own text is read, and whatever is not exactly what `pictureMetadata` writes is refused in a sentence.
 */
import { isIsoDay } from '../domain/date'
import type { PictureValue } from './picture-types'
import { readTexts } from './png-chunks'
import { STATE_KEYWORD } from './state-keyword'
import { readSvgMetadata } from './svg-metadata'

/** Our largest picture is under a tenth of this. */
export const MAX_PICTURE_BYTES = 8_000_000
const MAX_STATE = 200_000
const MAX_VALUES = 400
const MAX_WORDS = 4000

export interface SavedPicture {
  readonly title: string
  readonly kind: string
  readonly asOf: string
  readonly factsChecked: string
  /** Parameters of the address, as {@link decodeView} reads them. */
  readonly view: Readonly<Record<string, string>>
  readonly values: readonly PictureValue[]
}

/** The picture's memory, or one sentence that says why there is none to be had. */
export type PictureReading =
  | { readonly kind: 'saved'; readonly picture: SavedPicture }
  | { readonly kind: 'refused'; readonly reason: string }

class Refusal extends Error {}

function refuse(reason: string): never {
  throw new Refusal(reason)
}

const STRIPPED =
  'This picture carries no memory of its view: it was made elsewhere, or a program that re-saved it took the hidden text out. The file as it was saved here can be reopened.'
const FORGETFUL =
  'This picture was saved without its view, so it cannot be reopened. Its title, date and sources are in the picture.'
const ALTERED = 'The hidden text of this picture is not as this page writes it, so nothing was changed.'

type Plain = Readonly<Record<string, unknown>>

/** Keys that reach behind an object have no business in a picture. */
const REACHING = ['__proto__', 'constructor', 'prototype']

function plain(value: unknown): Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(ALTERED)
  if (REACHING.some((key) => Object.hasOwn(value, key))) refuse(ALTERED)
  return value as Plain
}

function words(from: Plain, key: string): string {
  const value = Object.hasOwn(from, key) ? from[key] : undefined
  if (typeof value !== 'string' || value.length > MAX_WORDS) return refuse(ALTERED)
  // Control and direction characters could make a sentence of ours say something else.
  return value.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
}

function day(from: Plain, key: string): string {
  const value = words(from, key)
  return isIsoDay(value) ? value : refuse(ALTERED)
}

function viewOf(state: unknown): Readonly<Record<string, string>> {
  const view = plain(plain(state).view)
  const keys = Object.keys(view)
  if (keys.length > 60 || !keys.every((key) => /^[a-z][a-z-]{0,30}$/.test(key))) refuse(ALTERED)
  return Object.fromEntries(keys.map((key) => [key, words(view, key)]))
}

function valuesOf(values: unknown): readonly PictureValue[] {
  if (values === undefined) return []
  if (!Array.isArray(values) || values.length > MAX_VALUES) return refuse(ALTERED)
  return values.map((one) => {
    const value = plain(one)
    return {
      subject: words(value, 'subject'),
      field: words(value, 'field'),
      label: words(value, 'label'),
      text: words(value, 'text'),
      source: words(value, 'source'),
    }
  })
}

function parse(text: string): SavedPicture {
  if (text.length > MAX_STATE) refuse('The hidden text of this picture is longer than any this page writes.')
  const read = plain(JSON.parse(text))
  if (read.generator !== 'Chokepoint') refuse(STRIPPED)
  if (read.version !== 1) {
    refuse('This picture was saved by a newer version of the page: reload the page, then try again.')
  }
  if (!Object.hasOwn(read, 'state')) refuse(FORGETFUL)
  return {
    title: words(read, 'title'),
    kind: words(read, 'kind'),
    asOf: day(read, 'asOf'),
    factsChecked: day(read, 'factsChecked'),
    view: viewOf(read.state),
    values: valuesOf(read.values),
  }
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function textOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return readTexts(bytes).get(STATE_KEYWORD) ?? null
  if (startsWith(bytes, 0x3c) || startsWith(bytes, 0xef, 0xbb, 0xbf, 0x3c)) {
    return readSvgMetadata(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  }
  return refuse('This page reopens PNG and SVG pictures that it saved itself; this file is neither.')
}

/** Reads a PNG or SVG by its first bytes, whatever its name. Never throws. */
export function readPicture(bytes: Uint8Array): PictureReading {
  try {
    if (bytes.length > MAX_PICTURE_BYTES) refuse('This file is larger than any picture this page saves.')
    const text = textOf(bytes)
    return text === null ? refuse(STRIPPED) : { kind: 'saved', picture: parse(text) }
  } catch (fault) {
    if (fault instanceof Refusal) return { kind: 'refused', reason: fault.message }
    if (fault instanceof SyntaxError) return { kind: 'refused', reason: ALTERED }
    return { kind: 'refused', reason: 'This picture is damaged or cut off, so nothing was changed.' }
  }
}
