package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** The way all JSON files are laid out: UTF-8, two blanks, line feeds on every system. */
public final class Json {
  private Json() {}

  /** A generator of that layout; closing it closes the stream. */
  public static JsonGenerator generator(OutputStream out) throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indent);
    printer.indentArraysWith(indent);
    return new JsonFactory().createGenerator(out).setPrettyPrinter(printer);
  }
}
