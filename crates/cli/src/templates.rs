//! The files of the templates. A `_` stands before the names of those that cargo and git would take
//! for their own.

/// A template by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Template {
    pub(crate) name: &'static str,
    /// Path in the new folder, and text with placeholders.
    pub(crate) files: &'static [(&'static str, &'static str)],
    /// The port of its development server.
    pub(crate) port: &'static str,
    /// Where its bundler puts the page.
    pub(crate) dist: &'static str,
    /// What to type first.
    pub(crate) first: &'static str,
    /// Lines of the backend's configuration where the strict policy is not enough.
    pub(crate) policy: &'static str,
}

macro_rules! files {
    ($($path:literal: $file:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../templates/", $file)))),*]
    };
}

const VUE_POLICY: &str = "\n\
# As strict as it can be: Vue makes a Trusted Types policy called vue.\n\
policy = \"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' \
blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
require-trusted-types-for 'script'; trusted-types vue\"";

pub(crate) const TEMPLATES: [Template; 4] = [
    Template {
        name: "yew",
        port: "8090",
        dist: "dist",
        first: "trunk build",
        policy: "",
        files: files! {
            "Cargo.toml": "yew/_Cargo.toml",
            "Trunk.toml": "yew/Trunk.toml",
            "index.html": "yew/index.html",
            "page.css": "yew/page.css",
            "src/main.rs": "yew/src/main.rs",
            "hosted-flow/clean.js": "start/clean.js",
            "hosted-flow/start.js": "start/start.js",
            "hosted-flow/hosted-flow.css": "start/hosted-flow.css",
            "hosted-flow.toml": "shared/hosted-flow.toml",
            "README.md": "yew/README.md",
            ".gitignore": "yew/_gitignore",
        },
    },
    Template {
        name: "react",
        port: "5173",
        dist: "dist",
        first: "npm install && npm run build",
        policy: "",
        files: files! {
            "package.json": "react/package.json",
            "tsconfig.json": "react/tsconfig.json",
            "vite.config.ts": "react/vite.config.ts",
            "index.html": "react/index.html",
            "src/main.tsx": "react/src/main.tsx",
            "src/App.tsx": "react/src/App.tsx",
            "src/page.css": "shared/page.css",
            "public/clean.js": "start/clean.js",
            "hosted-flow.toml": "shared/hosted-flow.toml",
            "README.md": "react/README.md",
            ".gitignore": "shared/_gitignore",
        },
    },
    Template {
        name: "vue",
        port: "5173",
        dist: "dist",
        first: "npm install && npm run build",
        policy: VUE_POLICY,
        files: files! {
            "package.json": "vue/package.json",
            "tsconfig.json": "vue/tsconfig.json",
            "vite.config.ts": "vue/vite.config.ts",
            "index.html": "vue/index.html",
            "src/main.ts": "vue/src/main.ts",
            "src/App.vue": "vue/src/App.vue",
            "src/page.css": "shared/page.css",
            "public/clean.js": "start/clean.js",
            "hosted-flow.toml": "shared/hosted-flow.toml",
            "README.md": "vue/README.md",
            ".gitignore": "shared/_gitignore",
        },
    },
    Template {
        name: "plain",
        port: "8090",
        dist: "public",
        first: "npm run files",
        policy: "",
        files: files! {
            "package.json": "plain/package.json",
            "public/index.html": "plain/index.html",
            "public/page.css": "shared/page.css",
            "hosted-flow.toml": "shared/hosted-flow.toml",
            "README.md": "plain/README.md",
            ".gitignore": "plain/_gitignore",
        },
    },
];
