// (b) Express with its own form reader, which checks nothing and answers with the same bytes.

import { createServer } from 'node:http';
import express from 'express';
import { bytesOf, listen, readGiven } from './given.ts';

const answers = bytesOf(readGiven());
const app = express();

app.use(express.urlencoded({ extended: false }));
app.post('/voice/*rest', (request, response) => void response.type('text/xml').send(answers.get(request.originalUrl)));

listen(createServer(app));
