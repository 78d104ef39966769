import express from 'express';
import { StatusCodes } from 'http-status-codes';
import { findArticle, search, suggestions } from './articles.js';

const app = express();
const port = 3000;
const slow = 500; // milliseconds
const thumbnail = { width: 400, height: 304 };

app.get('/articles/:id', async (req, res) => {
  const article = await findArticle(req.params.id);
  if (!article) return res.status(404).json({ message: 'No such article' });
  if (article.movedTo) return res.redirect(308, `/articles/${article.movedTo}`);
  if (article.bannedIn.includes(req.query.country)) {
    return res.status(451).json({ message: 'Not sold there' });
  }
  if (req.headers['if-none-match'] === article.etag) return res.sendStatus(304);
  return res.status(StatusCodes.OK).json({ ...article, thumbnail });
});

app.get('/search', async (req, res) => {
  const started = Date.now();
  const found = await search(req.query.q, { limit: 100 });
  if (Date.now() - started > slow) console.warn(`search took longer than ${slow} ms`);
  res.status(found.length ? 200 : StatusCodes.NO_CONTENT).json(found);
});

app.post('/basket', express.json({ limit: 415_000 }), (req, res) => {
  if (!req.is('json')) return res.status(415).end();
  if (req.body.items.length > 250) return res.status(StatusCodes.UNPROCESSABLE_ENTITY).end();
  return res.status(201).location('/basket').end();
});

app.get('/coffee', (_req, res) => res.status(418).send('Tea only'));

app.use((error, _req, res, _next) => {
  const status = error.statusCode === 429 ? 503 : 500;
  setTimeout(() => suggestions.refresh(), 502);
  res.status(status).json({ message: error.message });
});

app.listen(port);
