// 还没画好的图（见 docs/_postbuild/diagrams.py）：滚动到时才加载 Mermaid（本站的副本）来画。颜色在 site.css 里。
(() => {
  const base = document.currentScript.src;
  let library;

  const load = async () => {
    const { default: mermaid } = await import(new URL("../mermaid/mermaid.esm.min.mjs", base));
    mermaid.initialize({
      startOnLoad: false, securityLevel: "strict", theme: "base", fontFamily: "inherit",
      flowchart: { useMaxWidth: true }, sequence: { useMaxWidth: true }, state: { useMaxWidth: true },
    });
    return mermaid;
  };

  // 围栏没有转义尖括号，<br> 已经成了元素
  const sourceOf = code => {
    const copy = code.cloneNode(true);
    copy.querySelectorAll("br").forEach(br => br.replaceWith("<br/>"));
    return copy.textContent;
  };

  const draw = async canvas => {
    const id = `diagram-${canvas.parentElement.dataset.key}`;
    try {
      const mermaid = await (library ??= load());
      const { svg } = await mermaid.render(id, sourceOf(canvas.querySelector("code")));
      canvas.innerHTML = svg;
      const drawing = canvas.querySelector("svg");
      drawing.setAttribute("role", "img");
      drawing.removeAttribute("aria-roledescription");
      const { width, height } = drawing.viewBox.baseVal;
      canvas.style.setProperty("--width", `${width}px`);
      canvas.style.aspectRatio = `${width}/${height}`;
      canvas.classList.add("diagram__canvas--drawn");
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
