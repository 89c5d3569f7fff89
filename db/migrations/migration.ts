// One step in the life of the file's schema. A step that was released is never changed; what is new is a new step.

/** `version` counts from 1 without a gap and stands in the file as `user_version` once the step is done. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
