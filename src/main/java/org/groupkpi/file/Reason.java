package org.groupkpi.file;

/** Why a file is not read, by what its sender can do about it. */
public enum Reason {
  /** A sound file of another kind: to be saved as {@code .xlsx} (F102). */
  OTHER_FORMAT,
  /** Damaged, incomplete or contradicting itself: to be copied or saved again (F103). */
  UNREADABLE,
  /** Protected by a password to open: to be saved without one (F104). */
  ENCRYPTED,
  /** Protected by rights management (a sensitivity label): no password opens it (F104). */
  RIGHTS_MANAGED,
  /** Beyond a limit or built like an attack: to be looked at before anything else (F105). */
  DANGEROUS
}
