/** What operators and small words do between a number and its neighbours, in most languages alike. */
import { packed } from './tokens';
import { hashOf } from './vocabulary';

export type OperatorClass = 'assign' | 'colon' | 'compare' | 'range' | 'arithmetic' | 'ternary' | 'connector';

const operators: Readonly<Record<OperatorClass, string>> = {
  assign: '= := => ?= |= ||= <- +=',
  colon: ':',
  compare: '== === != !== < > <= >= =~ !~ <> /= =:= =/= ~ ^= ~= ->>',
  range: '.. ... ..= ..<',
  arithmetic: '+ * / % << >> ** ~/ //',
  ternary: '? ??',
  connector: '. -> :: ?. !. - &.',
};

const classes = new Map(
  (Object.keys(operators) as OperatorClass[]).flatMap(name =>
    operators[name].split(' ').map((operator): readonly [number, OperatorClass] => [packed(operator), name]),
  ),
);

/** The class of an operator token by its hash; undefined for one that says nothing. */
export const operatorClass = (hash: number): OperatorClass | undefined => classes.get(hash);

/** Operators that divide, or give what is left over. */
export const divisions = new Set(['/', '//', '~/', '%'].map(packed));

const words = (list: string): ReadonlySet<number> => new Set(list.split(' ').map(hashOf));

/** Words that compare what stands before them with what follows. */
export const compareWords = words(
  'eq ne is equals equal be in gt ge lt le eql isin not_in notin has contains contain include includes to_eq between isnt equalto must_equal shouldbe and or',
);
export const branchWords = words('case when is');
/** Words before a bracket that call nothing. */
export const keywords = words(
  'if while switch elif elseif unless return and or not in until for when match with yield else',
);
export const returnWord = hashOf('return');
