// The rules that the script of the form and its tests keep. What names mean is for the type checker.
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
  { files: ["**/*.js"], languageOptions: { sourceType: "script" } },
];
