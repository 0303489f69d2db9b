package org.groupkpi.boundary;

/** Financial control of the parent over an entity. */
public enum Control {
  FULL,
  JOINT,
  NONE
}
