/** The wordings of the prose, by what they speak of. */
export * from "./wordings/disputes.ts";
export * from "./wordings/documents.ts";
export * from "./wordings/none.ts";
export * from "./wordings/requests.ts";
export * from "./wordings/results.ts";
export * from "./wordings/topics.ts";
export * from "./wordings/ways.ts";
