/**
 * Numbers that read like status codes and are none: in these snippets only what stands between « and » may be found.
 * Most of them hold registered codes, so that the number alone decides nothing.
 */
import { checkAll } from '../support/recognising';

suite('Sizes and counts', () =>
  checkAll([
    ['log', '192.0.2.7 - - [10/Oct/2026:13:55:36 +0000] "GET /b.gif HTTP/1.1" «404» 492'],
    ['http', 'Content-Length: 404'],
    ['http', 'Content-Range: bytes 200-500/1234'],
    ['javascript', "res.setHeader('Content-Length', 404);"],
    ['go', 'buf := make([]byte, 512)'],
    ['python', 'rows = list(range(500))'],
    ['java', 'List<Row> rows = new ArrayList<>(200);'],
    ['csharp', 'var buffer = new byte[512];'],
    ['rust', 'let mut names = Vec::with_capacity(200);'],
    ['c', 'char path[256];'],
    ['sql', 'SELECT name FROM crates ORDER BY name LIMIT 100 OFFSET 200;'],
    ['sql', 'CREATE TABLE crates (name VARCHAR(200), note VARCHAR(500));'],
    ['yaml', 'resources: { limits: { memory: 512Mi, cpu: 500m }, requests: { memory: 256Mi } }'],
    ['yaml', 'maxLength: 200'],
    ['json', '{ "width": 404, "height": 302 }'],
    ['json', '{ "minimum": 100, "maximum": 500 }'],
    [
      'nginx',
      `client_body_buffer_size 128k;
large_client_header_buffers 4 16k;
worker_rlimit_nofile 500;`,
    ],
    ['haproxy', 'maxconn 500'],
    [
      'markdown',
      `| endpoint | status | p50 (ms) | p99 (ms) |
| --- | --- | --- | --- |
| /a | «200» | 200 | 404 |
| /b | «404» | 100 | 500 |`,
    ],
    ['markdown', 'All endpoints answered with HTTP «200». The p99 was 200 ms with 500 users.'],
    ['json', '{"amount": 404, "status": «409»}'],
    ['markdown', '最大长度为 200 字节'],
    ['markdown', 'Размер не больше 500 байт'],
    ['ruby', 'crates.limit(100).offset(200)'],
    ['php', '$crates = Crate::paginate(100);'],
  ]));

suite('Ports', () =>
  checkAll([
    [
      'yaml',
      `ports:
  - "443:443"`,
    ],
    ['go', 'srv := &http.Server{Addr: ":443"}'],
    ['dockerfile', 'EXPOSE 443'],
    ['nginx', 'listen 443 ssl;'],
    ['haproxy', 'server one 10.0.0.1:443 check'],
    ['javascript', "app.listen(443, () => console.log('up'));"],
    ['python', 'server = HTTPServer(("0.0.0.0", 443), Handler)'],
    ['java', 'int port = 443;'],
    ['shellscript', 'nc -z localhost 443'],
    ['properties', 'server.port=443'],
    ['terraform', 'port = 443'],
  ]));

suite('Times and retries', () =>
  checkAll([
    ['go', 'time.Sleep(500 * time.Millisecond)'],
    ['javascript', 'setTimeout(retry, 500);'],
    ['javascript', 'await delay(200);'],
    ['typescript', 'const timeout = 300;'],
    ['python', 'time.sleep(120)'],
    ['java', 'Thread.sleep(500);'],
    ['kotlin', 'delay(500)'],
    ['rust', 'thread::sleep(Duration::from_millis(500));'],
    ['swift', 'Task.sleep(for: .milliseconds(500))'],
    ['ruby', 'expires_in 500, public: true'],
    [
      'nginx',
      `proxy_read_timeout 300s;
keepalive_timeout 100;`,
    ],
    ['yaml', 'timeoutSeconds: 300'],
    ['elixir', 'Process.sleep(500)'],
    ['haproxy', 'timeout connect 500ms'],
    ['css', '.crate { transition: opacity 200ms; }'],
    ['shellscript', 'sleep 120'],
    ['log', 'request took 404 ms'],
    ['plaintext', 'The build took 302 seconds.'],
  ]));

suite('Ids, lines, issues and revisions', () =>
  checkAll([
    ['markdown', 'Fixes #404 and closes #500.'],
    ['python', 'user = User.objects.get(id=404)'],
    ['javascript', 'const crate = await db.crates.find({ id: 404 });'],
    ['json', '{ "id": 404, "name": "lamp" }'],
    ['typescript', "router.push('/orders/404');"],
    ['plaintext', 'Error at crates.js line 404, column 200'],
    ['plaintext', '    at Depot.find (/srv/depot.js:404:13)'],
    ['sql', 'SELECT name FROM crates WHERE id = 404;'],
    ['xml', '<order number="404" />'],
  ]));

suite('Exit codes, signals and modes', () =>
  checkAll([
    ['shellscript', 'exit 100'],
    ['shellscript', 'chmod 644 depot.conf'],
    ['shellscript', 'install -m 755 depot /usr/local/bin'],
    ['python', 'sys.exit(128)'],
    ['go', 'os.Exit(128)'],
    ['javascript', 'process.exit(128);'],
    ['javascript', 'if (err.code === 134) abort();'],
    ['dockerfile', 'RUN chmod 755 /entry.sh'],
    ['ruby', 'exit 120'],
    ['yaml', 'mode: "644"'],
  ]));

suite('Styles and drawing', () =>
  checkAll([
    ['css', 'h1 { font-weight: 500; z-index: 404; }'],
    ['css', '@media (max-width: 500px) { .crate { width: 200px; } }'],
    ['scss', '$shade: map-get($blue, 500);'],
    ['less', '.crate { width: 404px; }'],
    ['html', '<p class="text-gray-500 bg-blue-200">Hello</p>'],
    ['html', '<img src="lamp.png" width="404" height="302">'],
    ['javascriptreact', 'return <div className="text-red-500 z-404" />;'],
    ['typescriptreact', '<Box sx={{ fontWeight: 500, width: 404 }} />'],
    ['swift', '.frame(width: 404, height: 302)'],
    ['kotlin', 'Modifier.size(200.dp)'],
    ['dart', 'SizedBox(width: 200, height: 500)'],
    ['html', '<path d="M100 200 L301 404" />'],
    ['javascript', 'const colour = palette.blue[500];'],
  ]));

suite('Replies of other protocols', () =>
  checkAll([
    [
      'plaintext',
      `250 2.1.0 Sender ok
354 End data with <CR><LF>.<CR><LF>
550 5.1.1 No such user here`,
    ],
    [
      'plaintext',
      `S: 220 mail.depot.example ESMTP
C: EHLO client.example
S: 250 Hello client.example`,
    ],
    [
      'python',
      `if smtp.helo()[0] != 250:
    raise SMTPHeloError`,
    ],
    [
      'javascript',
      `// SMTP: 354 means go ahead with the message
smtp.send('DATA', 354);`,
    ],
    [
      'plaintext',
      `SIP/2.0 200 OK
Via: SIP/2.0/UDP 192.0.2.4
CSeq: 314159 INVITE`,
    ],
    [
      'plaintext',
      `SIP/2.0 486 Busy Here
CSeq: 1 INVITE
To: <sip:kim@depot.example>`,
    ],
    [
      'plaintext',
      `:irc.depot.example 433 * kim :Nickname is already in use
PRIVMSG #depot :hello
NICK kim`,
    ],
    [
      'go',
      `// FTP: 226 closes the data connection, 550 is a failure
func (c *ftpConn) Quit() error { return c.cmd(221, "QUIT") }`,
    ],
    ['perl', "is $smtp->code, 250, 'EHLO accepted by the SMTP server';"],
  ]));

suite('Error codes of applications', () =>
  checkAll([
    ['json', '{ "exitCode": 137 }'],
    ['javascript', "throw new DbError('ER_DUP', { errno: 150 });"],
    [
      'python',
      `if exc.errno == 111:
    reconnect()`,
    ],
    ['sql', "RAISE EXCEPTION 'taken' USING ERRCODE = '235';"],
  ]));

suite('Counts of classes of codes', () =>
  checkAll([['json', '{ "responses": { "1xx": 0, "2xx": 200, "5xx": 500, "total": 700 } }']]));

suite('Calculations', () =>
  checkAll([
    ['go', 'assert.Eventually(t, answered, 500*time.Millisecond, time.Millisecond*200)'],
    ['go', 'for i := range 200 {\n\tresp := get(i)\n}'],
    ['javascript', 'const family = Math.floor(res.status / 100);'],
    ['go', 'if resp.StatusCode/100 != 2 {'],
    ['go', 'switch resp.StatusCode / 100 {\ncase 4:\n\treturn statusError(resp.StatusCode)'],
    ['csharp', 'int family = statusCode / 100;\nint rest = statusCode % 100;'],
    ['python', 'percent = done * 100 / total'],
    ['java', 'int share = count * 100 / total;'],
    ['c', 'if (status / 100 == 5) retry();'],
    ['ruby', 'share = (done * 100.0 / total).round'],
    ['rust', 'let class = status.as_u16() / 100;'],
  ]));

suite('Parts of longer numbers, escapes and names', () =>
  checkAll([
    ['markdown', 'It holds 49,302 crates.'],
    ['markdown', 'Version 4.0.404 came out.'],
    ['json', '{ "version": "1.404.0" }'],
    ['plaintext', '/page%20404.html costs 1,200 or 12,500.'],
    ['go', 'fmt.Printf("%0200d", n)'],
    ['javascript', "const text = '\\\\u0404 \\x1b[200m';"],
    ['toml', 'version = "0.500.1"'],
    ['yaml', 'image: depot:1.200.3'],
    ['plaintext', '192.168.100.200'],
    ['python', 'pi = 3.141'],
    ['css', '.a { opacity: .500; }'],
    ['plaintext', 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Safari/537.36'],
    ['html', '<html lang="es-419">'],
    ['json', '{ "locales": ["en", "es-419"] }'],
    ['javascript', "const hash = 'a404b'; const x404 = y_500;"],
    ['plaintext', 'RFC 791 and ISO 639 say so.'],
  ]));

suite('Dates, money, places and measures', () =>
  checkAll([
    ['json', '{ "temperature": 293, "pressure": 100, "humidity": 200 }'],
    ['plaintext', 'Call 555 0100 between 9 and 5.'],
    ['javascript', 'const price = 404;'],
    ['sql', "INSERT INTO sensors (name, celsius) VALUES ('lamp', 200);"],
    ['xml', '<point x="100" y="404" />'],
    ['json', '{ "en": "a", "scores": [101, 250, 340, 412] }'],
    ['python', 'data = [312, 404, 517, 623, 781]'],
    ['r', 'x <- c(101, 250, 340, 412)'],
  ]));

suite('Headers and limits', () =>
  checkAll([
    [
      'http',
      `Retry-After: 120
Age: 404
X-RateLimit-Limit: 500
Keep-Alive: timeout=300, max=100`,
    ],
    ['javascript', "res.set('Cache-Control', 'max-age=300');"],
    ['python', 'response.headers["Content-Length"] = "404"'],
    [
      'nginx',
      `proxy_buffers 8 256k;
limit_req zone=one burst=200 nodelay;`,
    ],
    ['go', 'w.Header().Set("Content-Length", "404")'],
    ['javascript', 'app.use(rateLimit({ windowMs: 1000, max: 200 }));'],
    [
      'javascript',
      "export const options = { stages: [{ duration: '300s', target: 200 }], thresholds: { http_req_duration: ['p(95)<500'] } };",
    ],
    ['yaml', 'buckets: [100, 250, 500]'],
    ['html', '<div data-retry="500" tabindex="404">x</div>'],
  ]));

suite('Other values in tests of HTTP', () =>
  checkAll([
    ['javascript', 'expect(res.body.items.length).toBe(200);'],
    ['python', 'assert len(rows) == 200'],
    ['go', 'if len(body) != 512 { t.Fatal("short") }'],
    ['php', '$this->assertCount(200, $crates);'],
  ]));

suite('Logs of other things', () =>
  checkAll([
    ['log', '13:55:36.404 [main] INFO Depot - 200 crates loaded in 500 ms'],
    ['log', '[302.404123] usb 1-1: new device number 200'],
  ]));

suite('Names and things that carry such numbers', () =>
  checkAll([
    ['diff', '@@ -404,7 +404,8 @@'],
    ['plaintext', 'Call me at 555-404-0100.'],
    ['javascript', 'for (let i = 100; i < 500; i++) total += i;'],
    ['go', 'for i := 0; i < 500; i++ {'],
    [
      'java',
      `@Size(max = 200)
private String name;`,
    ],
    ['python', 'name = models.CharField(max_length=200)'],
    ['ruby', 'validates :name, length: { maximum: 200 }'],
    ['csharp', '[MaxLength(500)]'],
    ['typescript', '@Column({ length: 500 })'],
    ['kotlin', 'val retries = 100'],
    ['shellscript', 'head -c 512 /dev/urandom'],
    ['makefile', 'LIMIT := 500'],
    ['toml', 'line-length = 100'],
    ['ini', 'memory_limit = 256'],
    ['json', '{ "printWidth": 100, "maxWarnings": 200 }'],
    ['yaml', 'replicas: 100'],
    ['latex', '\\setlength{\\parskip}{200pt}'],
    ['graphql', 'query { crates(first: 100) { name } }'],
  ]));
