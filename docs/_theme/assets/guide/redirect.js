// 短地址的跳转页：去新地址，带上原来的 #片段。
const target = new URL(document.querySelector("link[rel=canonical]").href);
if (location.hash) target.hash = location.hash;
location.replace(target);
