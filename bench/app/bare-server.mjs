import { createServer } from 'node:http';

// node:http alone with as many bytes: the floor under any server in Node. Port and bytes are arguments.
const [port, bytes] = process.argv.slice(2).map(Number);
const body = Buffer.alloc(bytes ?? 0, 32);
createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}).listen(port, '127.0.0.1');
