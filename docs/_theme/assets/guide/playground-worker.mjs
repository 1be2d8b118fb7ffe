// 在 Worker 里运行检测脚本：页面不卡住，停止就是结束这个 Worker。
const PYODIDE = new URL("../pyodide/", import.meta.url);

const CHECK = `
import io, json, sys
import check_neo4j_sessions

def check(code):
    """像命令行那样检查标准输入，返回 JSON：退出码、发现、错误文字。"""
    kept = sys.stdin, sys.stdout, sys.stderr
    sys.stdin = io.TextIOWrapper(io.BytesIO(code.encode("utf-8", "replace")), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    try:
        status = check_neo4j_sessions.main(["--format", "json", "--stdin-filename", "code.py", "-"])
    except SystemExit as leaving:
        status = leaving.code
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        out, err = (stream.buffer.getvalue().decode("utf-8") for stream in (sys.stdout, sys.stderr))
        sys.stdin, sys.stdout, sys.stderr = kept
    return json.dumps({"status": status, "findings": json.loads(out or "[]"), "error": err.strip()})
`;

// Pyodide 自己用 fetch 取文件；数一数经过的字节，页面才有进度可显示
const plainFetch = self.fetch;
let loaded = 0;
self.fetch = async (...request) => {
  const response = await plainFetch(...request);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  if (!response.body) return response;
  const count = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      postMessage({ loaded });
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(count), { status: response.status, headers: response.headers });
};

const start = async script => {
  const { loadPyodide } = await import(new URL("pyodide.mjs", PYODIDE));
  const python = await loadPyodide({ indexURL: PYODIDE.href });
  python.FS.writeFile("/home/pyodide/check_neo4j_sessions.py", await (await plainFetch(script)).text());
  python.runPython(CHECK);
  return { check: python.globals.get("check"), version: python.runPython("check_neo4j_sessions.__version__") };
};

let ready;
self.onmessage = async ({ data: { script, code } }) => {
  let tool;
  try {
    tool = await (ready ??= start(script));
    postMessage({ ready: tool.version });
  } catch (error) {
    ready = undefined;
    postMessage({ failed: "load", error: String(error).trim().split("\n").at(-1) });
    return;
  }
  try {
    postMessage({ result: JSON.parse(tool.check(code)) });
  } catch (error) {
    postMessage({ failed: "check", error: String(error).trim().split("\n").at(-1) });
  }
};
