// 每页都用的小事：404 页按地址猜要搜的词；补上 Material 漏掉的名称；跳到选项卡里的锚点时打开那个选项卡。
(() => {
  const wordsOfPath = path => decodeURIComponent(path).split("/").filter(Boolean).pop()?.replace(/\.html$/, "").replace(/[-_]+/g, " ") ?? "";

  // 能横向滚动的表格和（窄屏上的）图，键盘也要够得着
  const narrow = matchMedia("(max-width: 60em)");
  const finishAdded = () => {
    const scrollable = { ".md-typeset__scrollwrap": "表格", ...(narrow.matches && { "figure.diagram": "图" }) };
    for (const [selector, name] of Object.entries(scrollable)) {
      document.querySelectorAll(`${selector}:not([tabindex])`).forEach((box, index) => {
        box.tabIndex = 0;
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", `${name} ${index + 1}`);
      });
    }
  };

  const openTabOf = target => {
    const block = target?.closest(".tabbed-block");
    const set = block?.closest(".tabbed-set");
    if (set) set.querySelectorAll(":scope > input")[[...block.parentElement.children].indexOf(block)].click();
  };

  const targetOfHash = () => location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));

  const arrive = () => {
    const target = targetOfHash();
    if (!target) return;
    if (target.closest(".tabbed-block")) {
      openTabOf(target);
      target.scrollIntoView();
    }
  };

  // 少数页面才用的脚本，到了那样的页面才加载
  const base = document.currentScript.src;
  const SCRIPTS = { "playground.js": ".playground", "diagrams.js": ".diagram__canvas:not(.diagram__canvas--drawn)" };
  const loadNeeded = () => {
    for (const [name, user] of Object.entries(SCRIPTS)) {
      if (!document.querySelector(user)) continue;
      delete SCRIPTS[name];
      document.head.append(Object.assign(document.createElement("script"), { src: new URL(name, base) }));
    }
  };

  window.addEventListener("hashchange", arrive);

  document$.subscribe(() => {
    setTimeout(finishAdded); // 等 Material 加完
    loadNeeded();
    const missing = document.querySelector("form[data-search-path] input");
    if (missing) missing.value ||= wordsOfPath(location.pathname);
    arrive();
  });
})();
