/** Reads the source of the screens with the compiler's own parser: which texts they show, and which keys they ask for. */
import { join } from 'node:path';
import {
  isConditionalExpression,
  isJsxAttribute,
  isJsxExpression,
  isJsxText,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateExpression,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/** Every source file of the project of this `tsconfig.json`, by its path below `folder`. */
export function sourcesOf(tsconfig: string, folder: string): Map<string, SourceFile> {
  const api = new API({ cwd: folder });
  try {
    const [project] = api.updateSnapshot({ openProject: tsconfig }).getProjects();
    const found = new Map<string, SourceFile>();
    for (const path of project?.rootFiles ?? []) {
      const source = path.startsWith(join(folder, '/')) && project?.program.getSourceFile(path);
      if (source) found.set(path.slice(folder.length + 1), source);
    }
    return found;
  } finally {
    api.close();
  }
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  node.forEachChild(child => visit(child, see));
}

/** What a person reads or hears, among the properties of components. */
const shown =
  /^(aria-(label|description|roledescription|valuetext)|title|placeholder|alt|label|hint|error|lead|explanation|empty|submit|why)$/;
const words = /\p{L}{2}/u;
const chinese = /\p{Script=Han}/u;

/** Texts that a component has of its own: between its tags, in what is shown, and Chinese wherever it stands. */
export function textsOutside(source: SourceFile): string[] {
  const found = new Set<string>();
  const text = (node: Node): void => {
    if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) {
      if (words.test(node.text)) found.add(node.text);
    } else if (isTemplateExpression(node)) {
      for (const part of [node.head, ...node.templateSpans.map(({ literal }) => literal)])
        if (words.test(part.text)) found.add(part.text);
    } else if (isConditionalExpression(node)) {
      text(node.whenTrue);
      text(node.whenFalse);
    }
  };
  visit(source, node => {
    if (isJsxText(node) && words.test(node.text)) found.add(node.text.trim());
    if (isJsxExpression(node) && node.expression && !isJsxAttribute(node.parent)) text(node.expression);
    if (isJsxAttribute(node) && node.initializer && shown.test(node.name.getText())) {
      const value = node.initializer;
      if (isStringLiteral(value)) text(value);
      else if (isJsxExpression(value) && value.expression) text(value.expression);
    }
    if ((isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) && chinese.test(node.text))
      found.add(node.text);
  });
  return [...found];
}

/** Keys of texts as the source writes them: whole, or as a pattern with `*` where something is put in. */
export function keysIn(source: SourceFile): string[] {
  const found: string[] = [];
  visit(source, node => {
    if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    else if (isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('*'));
  });
  return found.filter(key => /^[a-z]+\.[a-z0-9*-]+$/.test(key));
}
