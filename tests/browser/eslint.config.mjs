// The rules that the script of the form and its tests keep. What names mean in the script is for the type checker, which
// reads nothing else: in modules, names that nothing uses are found here.
import js from "@eslint/js";

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022 },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "no-unused-vars": "off",
      "no-empty": ["error", { allowEmptyCatch: true }],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-shadow": "error",
    },
  },
  {
    files: ["**/*.mjs"],
    rules: { "no-unused-vars": "error" },
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "script" },
    rules: {
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Words are never read as HTML." },
        { property: "outerHTML", message: "Words are never read as HTML." },
        { property: "insertAdjacentHTML", message: "Words are never read as HTML." },
        { object: "document", property: "write", message: "Words are never read as HTML." },
        { object: "localStorage", property: "clear", message: "Other forms keep their answers there." },
      ],
    },
  },
];
