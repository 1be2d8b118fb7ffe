// 整行粘贴的报错里有 : < > - + 这些字符；在 lunr 里它们是运算符，会让「TypeError: …」一个结果也没有。当作空格。
addEventListener("message", ({ data }) => {
  const QUERY = 2;
  if (data.type === QUERY) data.data = data.data.replace(/[:<>{}+\-~^*|"'`]/g, " ");
});
