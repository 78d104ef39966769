/**
 * What a file of `data/questions` may hold: one question of "Which code should I answer?" and its answers, each of which leads
 * to another question or ends at a code. The data tests check every file with it.
 */
import * as v from 'valibot';

const text = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));
const name = v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z]+(?:-[a-z]+)*$/, 'write lower-case words and hyphens'));
const code = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599));
const sources = v.pipe(v.array(text(60)), v.minLength(1), v.maxLength(6));

/** What the reader chooses: `answer` in a few words, `hint` below it. Both may hold `code` between backticks. */
const choice = { answer: text(60), hint: v.exactOptional(text(100)) };

const leadSchema = v.strictObject({ ...choice, to: name });

const endSchema = v.strictObject({
  ...choice,
  code,
  reason: v.pipe(text(220), v.description('One or two sentences: why this code, and what to send with it')),
  others: v.pipe(
    v.array(v.strictObject({ code, because: text(130) })),
    v.minLength(1),
    v.maxLength(3),
    v.description('Codes that one may have had in mind, and when those would be right'),
  ),
  guides: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[kn]\d{1,2}$/))), v.maxLength(3)),
  sources,
});

export const questionSchema = v.strictObject({
  id: v.pipe(name, v.description("The file's name without its ending")),
  question: v.pipe(text(60), v.endsWith('?')),
  note: v.exactOptional(text(120)),
  answers: v.pipe(v.array(v.union([leadSchema, endSchema])), v.minLength(2), v.maxLength(9)),
  sources,
});

export type Question = Readonly<v.InferOutput<typeof questionSchema>>;
