// The bundler takes stylesheets in.
declare module "*.css";
