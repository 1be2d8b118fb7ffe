// 在浏览器里试：编辑框、行上的标记、进度、停止、带代码的链接。检查本身在 playground-worker.mjs 里。
(() => {
  const WORKER = new URL("playground-worker.mjs", document.currentScript.src);
  const STALLED = 30000; // 毫秒；加载时这么久没有任何进展，就当失败
  const LONGEST_LINK = 30000; // 字符；再长的地址有的浏览器和聊天工具会截断

  const encode = async text => {
    const packed = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
    return btoa(Array.from(new Uint8Array(packed), byte => String.fromCharCode(byte)).join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  };
  const decode = async text => {
    const packed = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), character => character.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
  };

  const mount = root => {
    const find = selector => root.querySelector(selector);
    const area = find("textarea"), gutter = find(".playground__gutter"), marks = find(".playground__marks");
    const status = find(".playground__status"), progress = find(".playground__progress"), list = find(".playground__findings");
    const button = action => find(`[data-action=${action}]`);
    const select = find("select");
    const script = new URL(root.dataset.script, location.href).href;
    let worker, watchdog, findings = [];

    const say = text => { status.textContent = text; };

    // 只画看得见的行：一百万字符的代码也滚得动
    const draw = () => {
      const height = parseFloat(getComputedStyle(area).lineHeight);
      const padding = parseFloat(getComputedStyle(area).paddingTop);
      const lines = area.value.split("\n").length;
      const first = Math.max(0, Math.floor((area.scrollTop - padding) / height));
      const last = Math.min(lines, first + Math.ceil(area.clientHeight / height) + 1);
      const top = line => `${padding + (line - 1) * height - area.scrollTop}px`;
      const flagged = new Map();
      for (const finding of findings) if (finding.line > first && finding.line <= last) flagged.set(finding.line, [...(flagged.get(finding.line) ?? []), finding]);
      gutter.replaceChildren(...Array.from({ length: Math.max(0, last - first) }, (_, index) => {
        const number = document.createElement("span");
        number.textContent = first + index + 1;
        number.style.top = top(first + index + 1);
        if (flagged.has(first + index + 1)) number.className = "flagged";
        return number;
      }));
      marks.replaceChildren(...[...flagged].map(([line, found]) => {
        const mark = document.createElement("div");
        mark.style.top = top(line);
        mark.style.height = `${height}px`;
        for (const code of new Set(found.map(finding => finding.code))) mark.append(ruleLink(code));
        return mark;
      }));
    };

    const ruleLink = code => Object.assign(document.createElement("a"), { href: `${root.dataset.rules}${code}/`, textContent: code });

    const goTo = ({ line, column }) => {
      const offset = area.value.split("\n").slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
      area.focus();
      area.setSelectionRange(offset, offset);
      area.scrollTop = (line - 4) * parseFloat(getComputedStyle(area).lineHeight);
    };

    const show = result => {
      findings = result.findings;
      list.replaceChildren(...findings.slice(0, 200).map(finding => {
        const item = document.createElement("li");
        const where = Object.assign(document.createElement("button"), { type: "button", textContent: `第 ${finding.line} 行`, onclick: () => goTo(finding) });
        item.append(where, " ", /^NEO\d/.test(finding.code) ? ruleLink(finding.code) : finding.code, ` ${finding.message}`);
        return item;
      }));
      const hidden = findings.length - list.children.length;
      if (result.error) say(`检查没有完成：${result.error}`);
      else say(findings.length ? `发现 ${findings.length} 处问题。${hidden ? `下面列出前 ${list.children.length} 处。` : ""}` : "未发现问题。");
      draw();
    };

    const idle = () => {
      clearTimeout(watchdog);
      progress.hidden = button("stop").hidden = true;
      button("check").disabled = false;
    };
    const drop = () => {
      worker?.terminate();
      worker = undefined;
      idle();
    };
    const loadFailed = reason => {
      drop();
      say(`Python 没有加载成功（${reason}）。检查网络后再点一次「检查」，或下载脚本在命令行里运行。`);
    };
    const watch = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => loadFailed(`${STALLED / 1000} 秒没有进展`), STALLED);
    };

    const receive = ({ data }) => {
      if (data.loaded) {
        watch();
        progress.value = Math.min(data.loaded / Number(root.dataset.size), 1);
        say(`正在加载 Python：${(data.loaded / 1048576).toFixed(1)} MB…`);
      } else if (data.ready) {
        clearTimeout(watchdog);
        progress.hidden = true;
        say(`正在检查（脚本 ${data.ready}）…`);
      } else if (data.failed === "load") {
        loadFailed(data.error);
      } else if (data.failed) {
        idle();
        say(`脚本出错了：${data.error}`);
      } else {
        idle();
        show(data.result);
      }
    };

    const check = () => {
      if (location.protocol === "file:") return say("从磁盘打开时，浏览器不允许运行 Python。请用下载的脚本在命令行里检查。");
      findings = [];
      list.replaceChildren();
      draw();
      button("check").disabled = true;
      button("stop").hidden = false;
      if (!worker) {
        worker = new Worker(WORKER, { type: "module" });
        worker.onmessage = receive;
        worker.onerror = event => { event.preventDefault?.(); loadFailed(event.message || "浏览器拒绝启动"); };
        progress.hidden = false;
        progress.value = 0;
        say("正在加载 Python…");
        watch();
      } else {
        say("正在检查…");
      }
      worker.postMessage({ script, code: area.value });
    };

    const share = async () => {
      const hash = `#code=${await encode(area.value)}`;
      if (hash.length > LONGEST_LINK) return say(`代码太长，放不进链接：压缩后 ${hash.length} 个字符，上限 ${LONGEST_LINK}。`);
      history.replaceState(history.state, "", hash);
      try {
        await navigator.clipboard.writeText(location.href);
        say("链接已复制。代码在 # 之后，浏览器不会把它发给服务器。");
      } catch {
        say("链接在地址栏里，请自己复制。");
      }
    };

    const load = text => {
      area.value = text;
      findings = [];
      list.replaceChildren();
      draw();
    };

    button("check").onclick = check;
    button("stop").onclick = () => { drop(); say("已停止。"); };
    button("share").onclick = share;
    button("check").disabled = button("share").disabled = false;
    select.onchange = async () => {
      if (!select.value) return load("");
      const text = await (await fetch(select.value)).text();
      load(text.split("\n").filter(line => !line.includes("--8<--")).join("\n"));
      say("例子已放进编辑框，点「检查」。");
    };
    area.oninput = () => { findings = []; draw(); };
    area.onscroll = () => requestAnimationFrame(draw);
    area.onkeydown = event => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) check(); };
    new ResizeObserver(draw).observe(area);
    const shared = location.hash.match(/^#code=(.+)/);
    if (shared) decode(shared[1]).then(load, () => say("链接里的代码读不出来，可能没有复制完整。"));
    draw();
    document$.subscribe(() => { if (!root.isConnected) drop(); });
  };

  document$.subscribe(() => {
    const root = document.querySelector(".playground:not([data-mounted])");
    if (!root) return;
    root.dataset.mounted = "";
    mount(root);
  });
})();
