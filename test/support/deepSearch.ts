/** The search over all that the panel has: constants, long texts and what people ask for codes by. */
import { knowledge } from 'knowledge';
import { longTexts } from 'long-texts';
import { constantSets } from '../../src/registry/constants';
import { namesIn, namesOfSets } from '../../src/search/constantNames';
import { createSearch } from '../../src/search/search';
import { searchTexts } from '../../src/search/searchText';
import { registry } from './registry';

export const libraryNames = namesOfSets(constantSets(knowledge().constants).all);

export const deepSearch = createSearch({
  ...registry,
  namesOf: namesIn(libraryNames),
  ...searchTexts(longTexts().details),
});
