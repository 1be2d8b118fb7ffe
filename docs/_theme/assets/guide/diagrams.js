// 滚动到一张图时才加载 Mermaid（本站的副本）并画图；颜色用 CSS 变量，切换深浅色时不必重画。
(() => {
  // Mermaid 生成的 id 选择器优先级高，所以用 !important
  const COLORS = `
    .node rect, .node circle, .node polygon, .node path, .actor, .note, .statediagram-state rect.basic, g.stateGroup rect { fill: var(--diagram-node) !important; stroke: var(--diagram-line) !important; }
    .cluster rect { fill: var(--diagram-cluster) !important; stroke: var(--diagram-edge) !important; }
    .nodeLabel, .label, .label text, .edgeLabel, .edgeLabel p, .cluster-label, text, tspan, .messageText, .loopText, .noteText, .actor > tspan { color: var(--md-typeset-color) !important; fill: var(--md-typeset-color) !important; }
    .edgeLabel, .edgeLabel p, .edgeLabel rect, .labelBkg { background: var(--md-default-bg-color) !important; fill: var(--md-default-bg-color) !important; opacity: 1 !important; }
    .edgeLabel text, .edgeLabel tspan { fill: var(--md-typeset-color) !important; }
    .flowchart-link, .edgePath .path, .transition, .messageLine0, .messageLine1, .actor-line, .loopLine, .relation { stroke: var(--diagram-edge) !important; }
    .marker, marker path, #arrowhead path, .arrowMarkerPath { fill: var(--diagram-edge) !important; stroke: var(--diagram-edge) !important; }
    .labelBox { fill: var(--diagram-cluster) !important; stroke: var(--diagram-edge) !important; }
    .state-start, .end-state-inner, circle.state-start, circle.state-end { fill: var(--diagram-edge) !important; }
    .sequenceNumber { fill: var(--md-default-bg-color) !important; }`;
  const base = document.currentScript.src;
  let sequence = 0, library;

  const load = async () => {
    if (location.protocol === "file:") {
      await new Promise((done, failed) => {
        const script = Object.assign(document.createElement("script"), { src: new URL("../mermaid/mermaid.min.js", base), onload: done, onerror: failed });
        document.head.append(script);
      });
    } else {
      window.mermaid = (await import(new URL("../mermaid/mermaid.esm.min.mjs", base))).default;
    }
    window.mermaid.initialize({
      startOnLoad: false, securityLevel: "strict", theme: "base", themeCSS: COLORS, fontFamily: "inherit",
      flowchart: { useMaxWidth: true }, sequence: { useMaxWidth: true }, state: { useMaxWidth: true },
    });
    return window.mermaid;
  };

  // 围栏没有转义尖括号，<br> 已经成了元素
  const sourceOf = code => {
    const copy = code.cloneNode(true);
    copy.querySelectorAll("br").forEach(br => br.replaceWith("<br/>"));
    return copy.textContent;
  };

  const draw = async canvas => {
    const code = canvas.querySelector("code");
    const id = `diagram-${++sequence}`;
    try {
      const mermaid = await (library ??= load());
      const { svg } = await mermaid.render(id, sourceOf(code));
      canvas.innerHTML = svg;
      const drawing = canvas.querySelector("svg");
      drawing.setAttribute("role", "img");
      drawing.removeAttribute("aria-roledescription");
      canvas.classList.add("diagram__canvas--drawn");
      canvas.dispatchEvent(new CustomEvent("diagram:drawn", { bubbles: true }));
    } catch (error) {
      library = undefined;
      canvas.insertAdjacentHTML("afterbegin", "<p class='diagram__failed'>图没有画出来，下面是它的文字。</p>");
      console.warn("diagram not drawn:", error);
    } finally {
      document.getElementById(`d${id}`)?.remove();
    }
  };

  const inView = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      inView.unobserve(target);
      draw(target);
    }
  }, { rootMargin: "100px" });

  document$.subscribe(() => document.querySelectorAll(".diagram__canvas:not(.diagram__canvas--drawn)").forEach(canvas => inView.observe(canvas)));
})();
