// 触屏上读者碰到页面时才运行主题的脚本：阅读用不到它们，一打开就运行会让手机卡住。
// 带着要找的地方（# 或 ?）来的，和没有脚本就不完整的页面，马上运行。
{
  const files = document.currentScript.dataset.run.split(" ");
  const ACTS = ["touchstart", "pointerdown", "scroll", "keydown", "focusin", "click"];
  const NEEDS_SCRIPT = "[data-search-path], .diagram__canvas:not(.diagram__canvas--drawn)";
  const BUTTON = "button, [data-md-component=palette] label";

  const run = () => {
    for (const act of ACTS) removeEventListener(act, run, true);
    const scripts = files.map(src => Object.assign(document.createElement("script"), { src, async: false }));
    // 脚本还没运行就按下的按钮，等运行了再按一次
    const hold = event => {
      const button = event.target.closest(BUTTON);
      if (!button) return;
      event.preventDefault();
      event.stopPropagation();
      scripts.at(-1).addEventListener("load", () => button.click());
    };
    addEventListener("click", hold, true);
    scripts.at(-1).addEventListener("load", () => removeEventListener("click", hold, true));
    document.body.append(...scripts);
  };

  if (matchMedia("(pointer: coarse)").matches && !location.hash && !location.search && !document.querySelector(NEEDS_SCRIPT)) {
    for (const act of ACTS) addEventListener(act, run, { capture: true, passive: true });
    const fetchEarly = href => document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href }));
    addEventListener("load", () => files.forEach(fetchEarly));
    const shade = document.querySelector(`.md-option[data-md-color-scheme="${document.body.dataset.mdColorScheme}"] + label`);
    if (shade) shade.hidden = false;
  } else {
    run();
  }
}
