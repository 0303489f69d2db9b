package org.groupkpi.definition;

/** Financial control of the parent over an entity. */
public enum Control {
  FULL,
  JOINT,
  NONE
}
