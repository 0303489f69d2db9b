package org.groupkpi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that starts an {@link InstalledTool}, or a class in which all do: CI runs these once more
 * where no such program is installed.
 */
@Tag(StartsProgram.TAG)
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StartsProgram {
  String TAG = "starts-program";
}
