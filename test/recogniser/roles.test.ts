/**
 * The roles in which a number is a status code: every one stands between « and », each snippet as short as its role allows.
 * What such numbers are mistaken for is in lookAlikes.test.ts; longer sources are in test/fixtures.
 */
import { checkAll } from '../support/recognising';

suite('Arguments of response APIs', () =>
  checkAll([
    ['go', 'http.Error(w, body[:500], «410»)'],
    ['go', 'w.WriteHeader(«201»)'],
    ['go', 'c.JSON(«200», gin.H{"rows": 100})'],
    ['go', 'http.Redirect(w, r, "/new", «302»)'],
    ['javascript', 'res.status(«404»).json({ found: 100 });'],
    ['javascript', 'res.sendStatus(«204»);'],
    ['javascript', "res.writeHead(«304», { 'Content-Length': 0 });"],
    ['javascript', "return new Response('gone', { status: «410» });"],
    ['typescript', "throw new HttpException('taken', «409»);"],
    ['typescript', 'return c.json({ ok: true }, «201»);'],
    ['python', 'return JsonResponse({"rows": 120}, status=«422»)'],
    ['python', 'raise HTTPException(status_code=«404», detail="no such shelf")'],
    ['python', 'abort(«403»)'],
    ['java', 'return ResponseEntity.status(«503»).build();'],
    ['java', 'response.sendError(«404», "no such crate");'],
    ['kotlin', 'call.respond(HttpStatusCode(«418», "Teapot"))'],
    ['csharp', 'return StatusCode(«500», new { retry = 120 });'],
    ['csharp', 'context.Response.StatusCode = «401»;'],
    ['ruby', 'render json: crate, status: «201»'],
    ['ruby', 'head «404»'],
    ['ruby', "halt «402», 'pay first'"],
    ['php', 'return response()->json($crate, «201»);'],
    ['php', 'http_response_code(«503»);'],
    ['php', "abort(«404», 'No such crate');"],
    ['rust', 'let mut res = Response::builder().status(«404»).body(body)?;'],
    ['rust', 'StatusCode::from_u16(«429»).unwrap()'],
    ['scala', 'complete(StatusCodes.custom(«422», "odd"))'],
    ['swift', 'return Response(status: .custom(code: «418», reasonPhrase: "teapot"))'],
    ['dart', "return Response(«404», body: 'no such crate');"],
    ['elixir', 'conn |> put_status(«404») |> json(%{rows: 100})'],
    ['elixir', 'send_resp(conn, «503», "busy")'],
    ['erlang', 'Req = cowboy_req:reply(«404», #{}, <<"gone">>, Req0),'],
    [
      'haskell',
      `status :: Status
status = mkStatus «418» "teapot"`,
    ],
    ['clojure', '{:status «404» :body "no such crate"}'],
    ['lua', 'ngx.exit(«403»)'],
    ['lua', 'return kong.response.exit(«429», { message = "later" })'],
    ['perl', 'return $c->render(json => $row, status => «404»);'],
    ['c', 'evhttp_send_error(request, «503», "busy");'],
    ['cpp', 'res.status = «404»;'],
    ['powershell', '$response.StatusCode = «404»'],
    ['groovy', "render(status: «404», text: 'no such crate')"],
    ['vb', 'Response.StatusCode = «404»'],
    ['fsharp', 'setStatusCode «404» >=> text "no such crate"'],
    ['julia', 'return HTTP.Response(«404», "no such crate")'],
    ['r', 'res$status <- «404»'],
  ]));

suite('Arguments of assertions and mocks', () =>
  checkAll([
    ['javascript', 'expect(response.status).toBe(«404»);'],
    ['javascript', "await request(app).get('/crates/9').expect(«404»);"],
    ['javascript', 'assert.equal(res.statusCode, «200»);'],
    ['javascript', "nock('https://depot.example').get('/crates').reply(«503», { rows: 100 });"],
    ['typescript', 'expect(fetchMock.lastResponse?.status).toEqual(«429»);'],
    ['python', 'assert response.status_code == «404»'],
    ['python', 'self.assertEqual(response.status_code, «302»)'],
    ['python', 'responses.add(responses.GET, "https://depot.example", status=«500»)'],
    ['go', 'assert.Equal(t, «404», resp.StatusCode)'],
    ['go', 'if rec.Code != «404» { t.Fatalf("got %d", rec.Code) }'],
    ['java', 'mockMvc.perform(get("/crates/9")).andExpect(status().is(«404»));'],
    ['java', 'assertEquals(«404», response.getStatusCode());'],
    ['java', 'server.enqueue(new MockResponse().setResponseCode(«503»));'],
    ['java', 'given().get("/crates").then().statusCode(«200»);'],
    ['kotlin', 'assertThat(response.code).isEqualTo(«404»)'],
    ['csharp', 'Assert.Equal(«404», (int)response.StatusCode);'],
    ['ruby', 'expect(response).to have_http_status(«404»)'],
    ['ruby', 'assert_equal «404», last_response.status'],
    ['php', '$response->assertStatus(«404»);'],
    ['php', '$this->assertSame(«404», $response->getStatusCode());'],
    ['rust', 'assert_eq!(response.status(), «404»);'],
    ['swift', 'XCTAssertEqual(response.statusCode, «404»)'],
    ['dart', 'expect(response.statusCode, «404»);'],
    ['elixir', 'assert json_response(conn, «404»)["rows"] == 100'],
    ['scala', 'status(result) mustBe «404»'],
    ['perl', "$t->get_ok('/crates/9')->status_is(«404»);"],
    ['perl', "is $res->code, «404», 'no such crate';"],
    ['gherkin', 'Then the response status code should be «404»'],
    ['gherkin', 'Then status «201»'],
  ]));

suite('Arguments on a line of their own', () =>
  checkAll([
    [
      'go',
      `respondWithError(
	w,
	«503»,
	"depot is busy",
)`,
    ],
    [
      'python',
      `raise HTTPException(
    «404»,
    "no such crate",
)`,
    ],
    [
      'javascript',
      `res.status(
  «422»,
).json(errors);`,
    ],
    [
      'java',
      `response.sendError(
    «404»,
    "no such crate");`,
    ],
    [
      'php',
      `return response()->json(
    $crate,
    «201»
);`,
    ],
  ]));

suite('Assignments and named values', () =>
  checkAll([
    ['javascript', 'const statusCode = «404»;'],
    ['typescript', 'let status: number = «500»;'],
    ['typescript', 'const init: ResponseInit = { status: «304» };'],
    ['python', 'status_code = «503»'],
    ['python', 'NOT_FOUND_STATUS = «404»'],
    ['go', 'const statusClientClosed = «499»'],
    ['java', 'private static final int HTTP_CONFLICT = «409»;'],
    ['csharp', 'public int StatusCode { get; set; } = «200»;'],
    ['rust', 'const HTTP_TOO_MANY: u16 = «429»;'],
    ['swift', 'let statusCode = «404»'],
    ['c', '#define HTTP_NOT_FOUND «404»'],
    ['shellscript', 'status=«503»'],
    ['json', '{ "status": «404», "title": "Not Found" }'],
    ['json', '{ "statusCode": «502», "size": 512 }'],
    ['toml', 'status = «404»'],
    ['yaml', 'status_code: «201»'],
    ['xml', '<error-code>«404»</error-code>'],
    ['lua', 'ngx.status = «503»'],
  ]));

suite('Comparisons', () =>
  checkAll([
    ['javascript', 'if (res.status === «409») retry(100);'],
    ['javascript', 'const missing = response.statusCode == «404» || response.statusCode == «410»;'],
    ['typescript', 'if (error.response?.status !== «401») throw error;'],
    ['python', 'if response.status_code in («301», «302», «307»):'],
    ['go', 'if resp.StatusCode == «429» || resp.StatusCode >= «500» {'],
    ['java', 'if (response.code() == «304») return cached;'],
    ['kotlin', 'if (response.code == «401») refresh()'],
    ['csharp', 'if ((int)response.StatusCode == «404») return null;'],
    ['ruby', "raise Missing if response.code == '«404»'"],
    ['php', 'if ($response->getStatusCode() === «404») {'],
    ['rust', 'if response.status() == «404» {'],
    ['swift', 'guard response.statusCode == «200» else { return }'],
    ['dart', 'if (response.statusCode == «401») {'],
    ['elixir', 'if conn.status == «404» do'],
    ['shellscript', 'if [ "$http_code" -eq «404» ]; then'],
    ['shellscript', '[[ $status == «200» ]] && echo up'],
    ['powershell', 'if ($response.StatusCode -eq «404») { return }'],
    ['lua', 'if res.status ~= «200» then'],
    ['c', 'if (response->status_code == «404») return -1;'],
    ['vcl', 'if (beresp.status == «503») {'],
    ['sql', 'SELECT count(*) FROM access WHERE http_status = «404» AND bytes > 512;'],
  ]));

suite('Bounds of ranges', () =>
  checkAll([
    ['javascript', 'const ok = res.status >= «200» && res.status < «300»;'],
    ['python', 'if «400» <= response.status_code < «500»:'],
    ['go', 'if resp.StatusCode < «200» || resp.StatusCode > «299» {'],
    ['kotlin', 'if (response.code in «200»..«299») {'],
    ['swift', 'case «200»..<«300»: return .success'],
    ['swift', 'guard («200»...«299»).contains(response.statusCode) else { throw Failed() }'],
    ['ruby', 'when «200»..«299» then :ok'],
    ['rust', 'match status { «200»..=«299» => Ok(()), _ => Err(()) }'],
    ['csharp', 'return (int)response.StatusCode is >= «200» and <= «299»;'],
    ['terraform', 'health_check { matcher = "«200»-«399»" }'],
    ['yaml', 'successCodes: «200»-«399»'],
    ['elixir', '{:ok, %{status: status}} when status in «200»..«299» ->'],
    ['sql', 'SELECT * FROM requests WHERE status_code BETWEEN «500» AND «599»;'],
  ]));

suite('Case arms', () =>
  checkAll([
    [
      'javascript',
      `switch (response.status) {
  case «404»: return undefined;
  case «429»: return retry(100);
}`,
    ],
    [
      'go',
      `switch resp.StatusCode {
case «401», «403»:
	return errDenied
}`,
    ],
    [
      'java',
      `switch (response.getStatusCode()) {
    case «404» -> missing();
    case «503» -> retry(250);
}`,
    ],
    [
      'kotlin',
      `when (response.code) {
    «404» -> missing()
    «429», «503» -> retry(250)
}`,
    ],
    [
      'ruby',
      `case response.status
when «404» then nil
when «500», «503» then retry_in(120)
end`,
    ],
    [
      'rust',
      `match response.status().as_u16() {
    «404» => None,
    «500»..=«599» => retry(250),
    _ => Some(body),
}`,
    ],
    [
      'python',
      `match response.status_code:
    case «404»:
        return None
    case «500» | «503»:
        wait(120)`,
    ],
    [
      'elixir',
      `case HTTPoison.get(url) do
  {:ok, %{status_code: «200», body: body}} -> body
  {:ok, %{status_code: «404»}} -> nil
end`,
    ],
    ['erlang', 'handle({ok, {{_, «404», _}, _, _}}) -> missing;'],
    [
      'php',
      `return match ($response->status()) {
    «404» => null,
    «503» => $this->retry(250),
};`,
    ],
    [
      'swift',
      `switch response.statusCode {
case «401»: refresh()
case «500»...«599»: retry(after: 120)
default: break
}`,
    ],
    ['csharp', 'return (int)response.StatusCode switch { «404» => null, «429» => Retry(250), _ => body };'],
    [
      'shellscript',
      `case "$http_status" in
  «200») echo up ;;
  «301» | «302») echo moved ;;
  «404») exit 1 ;;
esac`,
    ],
    [
      'shellscript',
      `code=$(curl -s -o /dev/null -w '%{http_code}' "$url")
case $code in
  «200»|«204») exit 0 ;;
  «503»)
    sleep 120 ;;
esac`,
    ],
    [
      'scala',
      `response.status match {
  case «404» => None
  case _ => Some(body)
}`,
    ],
  ]));

suite('Keys of maps', () =>
  checkAll([
    [
      'javascript',
      `const messages = {
  «401»: 'sign in first',
  «403»: 'not yours',
  «404»: 'no such crate',
};`,
    ],
    [
      'go',
      `var texts = map[int]string{
	«404»: "no such crate",
	«503»: "busy",
}`,
    ],
    ['php', "$titles = [«403» => 'Forbidden', «404» => 'Not Found'];"],
    ['lua', 'local reasons = { [«404»] = "Not Found", [«503»] = "Service Unavailable" }'],
    ['perl', "my %reasons = («404» => 'Not Found', «503» => 'Service Unavailable');"],
    ['dart', "const reasons = {«404»: 'Not Found', «503»: 'Service Unavailable'};"],
    ['c', 'static const char *reasons[] = { [«404»] = "Not Found", [«503»] = "Service Unavailable" };'],
  ]));

suite('Tuples and lists', () =>
  checkAll([
    ['ruby', "run ->(env) { [«200», { 'content-type' => 'text/plain' }, ['hello']] }"],
    ['python', 'return jsonify(error="no such crate"), «404»'],
    ['python', 'return "", «204»'],
    ['elixir', '{:error, «404», "no such crate"}'],
    ['erlang', '{stop, {«503», [], <<"busy">>}}'],
    ['javascript', 'const retryable = [«429», «502», «503», «504»];'],
    ['python', 'RETRY_STATUSES = {«429», «500», «502», «503»}'],
    ['perl', "return [«404», ['Content-Type' => 'text/plain'], ['missing']];"],
    ['yaml', 'retry_status_codes: [«429», «503»]'],
    ['json', '{ "expectedStatuses": [«200», «204»] }'],
  ]));

suite('Directives', () =>
  checkAll([
    ['nginx', 'error_page «404» /missing.html;'],
    ['nginx', 'error_page «404» =«200» /empty.gif;'],
    ['nginx', 'error_page «500» «502» «503» «504» /50x.html;'],
    ['nginx', 'try_files $uri $uri/ =«404»;'],
    ['nginx', 'return «301» https://$host$request_uri;'],
    ['nginx', 'return «444»;'],
    [
      'nginx',
      `proxy_next_upstream error timeout http_502 http_503;
limit_req_status «429»;`,
    ],
    ['nginx', 'proxy_cache_valid «200» «302» 10m;'],
    ['apacheconf', 'RewriteRule ^/old$ /new [R=«302»,L]'],
    ['apacheconf', 'ErrorDocument «404» /missing.html'],
    ['apacheconf', 'Redirect «301» /old /new'],
    ['apacheconf', 'RedirectMatch «410» ^/gone'],
    ['haproxy', 'http-request deny deny_status «429» if busy'],
    ['haproxy', 'errorfile «503» /etc/haproxy/errors/busy.http'],
    ['haproxy', 'retry-on «503» «504»'],
    ['haproxy', 'http-check expect status «200»'],
    ['caddyfile', 'respond /gone "it has left" «410»'],
    ['caddyfile', 'redir /old /new «301»'],
    ['vcl', 'return (synth(«403», "Forbidden"));'],
    ['vcl', 'set beresp.status = «503»;'],
    [
      'toml',
      `[[redirects]]
from = "/old"
to = "/new"
status = «301»`,
    ],
    ['xml', '<httpErrors><error statusCode="«404»" path="/missing" /></httpErrors>'],
    ['properties', 'management.endpoint.health.status.http-mapping.down=«503»'],
    ['dockerfile', 'HEALTHCHECK CMD test "$(curl -s -o /dev/null -w \'%{http_code}\' localhost)" = «200»'],
  ]));

suite('OpenAPI, HAR and Postman', () =>
  checkAll([
    [
      'yaml',
      `paths:
  /crates:
    get:
      responses:
        '«200»':
          description: The crates
        '«404»':
          description: None there
        default:
          description: Else`,
    ],
    [
      'yaml',
      `responses:
  "«429»": { description: later, headers: { Retry-After: { schema: { type: integer, maximum: 300 } } } }`,
    ],
    [
      'json',
      `{
  "responses": {
    "«200»": { "description": "The crate" },
    "«404»": { "description": "None there" }
  }
}`,
    ],
    ['json', '{ "response": { "status": «304», "statusText": "Not Modified", "bodySize": 404 }, "time": 250 }'],
    ['json', '{ "name": "missing", "status": "Not Found", "code": «404» }'],
    ['javascript', 'pm.response.to.have.status(«404»);'],
    ['typescript', "@ApiResponse({ status: «404», description: 'None there' })"],
    ['java', '@ApiResponse(responseCode = "«404»", description = "None there")'],
    ['csharp', '[ProducesResponseType(«404»)]'],
  ]));

suite('Status lines and headers', () =>
  checkAll([
    [
      'http',
      `HTTP/1.1 «404» Not Found
Content-Length: 404`,
    ],
    ['http', 'HTTP/2 «200»'],
    ['plaintext', '< HTTP/1.1 «503» Service Unavailable'],
    ['plaintext', ':status: «304»'],
    ['plaintext', 'Status: «404» Not Found'],
    [
      'c',
      `const char *line = "HTTP/1.1 «426» Upgrade Required
";`,
    ],
    [
      'go',
      `fmt.Fprint(conn, "HTTP/1.1 «200» OK
Content-Length: 200

")`,
    ],
    [
      'markdown',
      `\`\`\`
HTTP/1.1 «201» Created
Content-Length: 302
\`\`\``,
    ],
    ['php', "header('HTTP/1.0 «404» Not Found');"],
  ]));

suite('Access logs', () =>
  checkAll([
    ['log', '192.0.2.7 - - [10/Oct/2026:13:55:36 +0000] "GET /a.gif HTTP/1.1" «200» 404'],
    [
      'log',
      `127.0.0.1 - - [10/Oct/2026:13:55:36 +0000] "GET / HTTP/1.1" «304» 0 "https://depot.example/" "Mozilla/5.0 Safari/532.1"
192.0.2.9 - - [10/Oct/2026:13:55:37 +0000] "GET /x HTTP/1.1" «404» 153 "-" "Mozilla/5.0"`,
    ],
    [
      'log',
      '{"time":"2026-10-10T13:55:36Z","method":"GET","path":"/crates","status":«503»,"bytes":302,"duration":250}',
    ],
    [
      'log',
      'Oct 10 13:55:36 lb haproxy[311]: 192.0.2.9:51234 [10/Oct/2026:13:55:36.404] web app/one 10/0/30/69/109 «503» 2750 - - ---- 1/1/1/1/0 0/0 "GET /crates HTTP/1.1"',
    ],
    ['log', 'level=info msg="request done" method=GET path=/crates status=«404» size=512 duration=200ms'],
    ['log', 'GET /crates/9 «404» 12.345 ms - 150'],
  ]));

suite('SQL and queries', () =>
  checkAll([
    ['sql', 'SELECT path FROM access_log WHERE status IN («404», «410») ORDER BY bytes DESC LIMIT 100;'],
    ['yaml', 'expr: sum(rate(http_requests_total{status="«503»"}[5m])) > 100'],
    ['yaml', 'expr: http_requests_total{code="«404»"}'],
  ]));

suite('Prose and comments', () =>
  checkAll([
    ['go', '// It is the caller that erred, so a 4xx rather than a «500».'],
    ['markdown', 'The server answers with a `«404»` when there is no such crate.'],
    ['markdown', 'Returns a plain «409» if the name is taken.'],
    [
      'markdown',
      `| Status | Meaning |
|--------|---------|
| «404» | no such crate |
| «410» | it has left |`,
    ],
    ['javascript', '// the proxy answers «502» when the upstream is down'],
    ['python', '# a missing crate gives a «404», a taken name a «409»'],
    ['go', '// Get returns a «404» error if there is no such crate.'],
    ['java', '/** @return the crate, or an HTTP «404» response */'],
    ['ruby', '# Renders the «404» page.'],
    ['rust', '/// Answers `«503» Service Unavailable` while it loads.'],
    ['restructuredtext', 'The view returns a «403» response unless the user may see it.'],
    ['asciidoc', 'The endpoint responds with «201» Created.'],
    ['plaintext', 'Fixed: the login page returned HTTP «500» for empty names.'],
    ['html', '<h1>«404» Not Found</h1>'],
    ['html', '<title>«503» Service Unavailable</title>'],
    ['latex', 'The server replies with status «404» (Not Found).'],
    ['javascript', 'throw new Error(`expected HTTP «200»`);'],
    ['csharp', 'throw new InvalidOperationException("server returned «503»");'],
  ]));

suite('Prose in other languages than English', () =>
  checkAll([
    ['markdown', '如果资源不存在，则返回«404»错误。'],
    ['markdown', '权限不足时（«403»）重定向到登录页'],
    ['markdown', 'リソースが見つからない場合は«404»を返します。'],
    ['markdown', '응답 코드 «404»를 반환합니다'],
    ['markdown', 'Сервер вернёт ошибку «404», если страница не найдена'],
    ['markdown', 'Le serveur renvoie une erreur «404»'],
    ['markdown', 'El servidor devuelve un código de estado «409»'],
    ['markdown', 'Der Server antwortet mit «503»'],
  ]));

suite('Addresses, locale keys and names of tests', () =>
  checkAll([
    ['javascript', "await fetch('https://httpbin.example/status/«503»');"],
    ['python', 'r = requests.get(httpbin("status", "«404»"))'],
    ['shellscript', 'curl -i http://localhost:8080/status/«418»'],
    ['json', '{ "errors.«403».title": "Not yours", "errors.«404».title": "Nothing here" }'],
    ['javascript', "it('returns «404» for an unknown crate', async () => {});"],
    ['javascript', "test('responds with «201» and the crate', () => {});"],
    ['ruby', "it 'returns a «404» when the crate is unknown' do"],
    ['go', 't.Run("returns «404» when unknown", func(t *testing.T) {'],
    ['kotlin', 'fun `answers «404» for an unknown crate`() {'],
    [
      'python',
      `def test_missing(client):
    """An unknown crate gives «404»."""`,
    ],
    ['elixir', 'test "responds with «404»", %{conn: conn} do'],
    ['gherkin', 'Scenario: an unknown crate gives a «404»'],
  ]));

suite('Statuses beside other numbers', () =>
  checkAll([
    [
      'go',
      `tests := []struct {
	name string
	rows int
	code int
}{
	{"first", 100, «418»},
	{"last", 503, «404»},
}`,
    ],
    [
      'python',
      `@pytest.mark.parametrize("rows,status", [
    (100, «404»),
    (250, «418»),
])`,
    ],
    ['javascript', "res.status(«503»).set('Retry-After', 120).send({ code: 134 });"],
    [
      'javascript',
      `expect(res.status).toBe(«200»);
expect(res.body.rows).toHaveLength(100);`,
    ],
    [
      'javascript',
      `expect(res.status).toBe(«200»);
expect(res.body.count).toBe(250);`,
    ],
    [
      'python',
      `assert response.status_code == «200»
assert len(response.content) == 512
assert response.elapsed.total_seconds() < 300`,
    ],
    ['python', 'client.get("/crates", timeout=300, params={"limit": 200}).status_code == «404»'],
    ['java', 'stubFor(get("/crates").willReturn(aResponse().withStatus(«503»).withFixedDelay(250)));'],
    ['json', '{ "status": «422», "code": 134, "width": 404 }'],
    ['json', '{ "request": { "timeout": 300 }, "response": { "status": «404», "bodySize": 512 } }'],
    [
      'http',
      `HTTP/1.1 «503» Service Unavailable
Content-Length: 302
Retry-After: 120
Age: 404
Cache-Control: max-age=300`,
    ],
    [
      'yaml',
      `httpGet: { path: /healthz, port: 443 }
timeoutSeconds: 200
expectedStatus: «204»`,
    ],
    [
      'nginx',
      `location / {
    proxy_read_timeout 300;
    limit_conn_status «429»;
    return «302» /login;
}`,
    ],
    [
      'nginx',
      `location = /old { return «301» /new; }
client_max_body_size 500m;
keepalive_requests 200;`,
    ],
    [
      'apacheconf',
      `<VirtualHost *:443>
    Timeout 300
    ErrorDocument «503» /busy.html
</VirtualHost>`,
    ],
    [
      'haproxy',
      `timeout client 300
http-request return status «503» content-type text/plain string "busy" if { nbsrv lt 100 }`,
    ],
    [
      'ruby',
      `get '/crates' do
  expires 500, :public
  halt «402» if unpaid?
end`,
    ],
    [
      'javascript',
      `const { status } = await fetch(url, { signal: AbortSignal.timeout(500) });
if (status === «404») await sleep(250);`,
    ],
    [
      'csharp',
      'app.MapGet("/crates", () => Results.StatusCode(«503»)).CacheOutput(p => p.Expire(TimeSpan.FromSeconds(120)));',
    ],
    [
      'terraform',
      `health_check {
  port                = 443
  interval            = 300
  matcher             = "«200»"
}`,
    ],
    [
      'terraform',
      `custom_error_response {
  error_code            = «404»
  response_code         = «200»
  error_caching_min_ttl = 300
}`,
    ],
    ['typescript', "server.use(rest.get('/crates', (req, res, ctx) => res(ctx.delay(250), ctx.status(«404»))));"],
    ['kotlin', 'MockResponse().setResponseCode(«503»).setBodyDelay(250, TimeUnit.MILLISECONDS)'],
    [
      'swift',
      'stub(condition: isPath("/crates")) { _ in HTTPStubsResponse(data: Data(), statusCode: «404», headers: nil) }',
    ],
    ['php', "return new JsonResponse(['rows' => 100], «201»);"],
    ['rust', '(StatusCode::from_u16(«422»).unwrap(), Json(json!({ "rows": 100 })))'],
    ['elixir', 'Plug.Conn.send_resp(conn, «200», String.duplicate("x", 512))'],
    [
      'gherkin',
      `When method get
Then status «404»
And match response.rows == 100`,
    ],
    [
      'shellscript',
      'if [[ $(curl -m 120 -s -o /dev/null -w "%{http_code}" "$url") != "«200»" ]]; then sleep 300; exit 100; fi',
    ],
    ['sql', 'SELECT status, count(*) FROM requests WHERE status >= «500» GROUP BY status LIMIT 100;'],
    ['log', '192.0.2.7 - - [10/Oct/2026:13:55:36 +0000] "GET /orders/404 HTTP/1.1" «200» 512 "-" "curl/8.4.0" 302'],
    ['markdown', 'Requests over the limit of 100 a minute get a «429», and the client waits 120 seconds.'],
    [
      'markdown',
      `- \`«401»\` if the token is missing
- \`«403»\` if it may not
- at most 100 rows`,
    ],
    ['javascript', "export const handler = async () => ({ statusCode: «200», body: 'x'.repeat(512) });"],
    ['python', 'return {"statusCode": «404», "body": json.dumps({"rows": 100})}'],
    [
      'perl',
      `--- request
GET /t
--- error_code: «404»`,
    ],
    ['groovy', 'pm { response { status «200»; delay 250 } }'],
    ['clojure', '(is (= «404» (:status response)))'],
    ['clojure', '{:status «503» :headers {"Retry-After" "120"} :body ""}'],
    ['haskell', 'get "/crates/9" `shouldRespondWith` «404»'],
    ['lua', 'assert.res_status(«404», res)'],
    ['lua', 'if status == «429» then ngx.sleep(120) end'],
    [
      'powershell',
      'catch { if ($_.Exception.Response.StatusCode.value__ -eq «404») { Start-Sleep -Milliseconds 250 } }',
    ],
    ['vcl', 'if (beresp.status >= «500» && beresp.status < «600») { set beresp.ttl = 120s; }'],
    ['scala', 'Results.Status(«418»)("teapot").withHeaders("Age" -> "120")'],
    ['dart', 'if (response.statusCode >= «200» && response.statusCode < «300») return;'],
    ['cpp', 'CROW_ROUTE(app, "/crates")([] { return crow::response(«404»); });'],
    ['c', 'ngx_http_send_error(r, «404»);'],
    [
      'jsonc',
      `// what the probe accepts
"expected_codes": "«200»,«204»"`,
    ],
    ['graphql', '# a missing crate answers «404»'],
    [
      'diff',
      `-    return abort(«404»)
+    return abort(«410»)
@@ -404,7 +404,8 @@ def show`,
    ],
  ]));
