package org.groupkpi.distributed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.groupkpi.intake.Original;

/** A file at a path that Hadoop knows; one of this machine is opened as without a cluster. */
record RemoteFile(URI place, Configuration hadoop) implements Original {
  @Override
  public InputStream open() throws IOException {
    if ("file".equals(place.getScheme())) {
      return Files.newInputStream(java.nio.file.Path.of(place));
    }
    Path path = new Path(place);
    try {
      return path.getFileSystem(hadoop).open(path);
    } catch (FileNotFoundException e) {
      throw new NoSuchFileException(place.toString());
    }
  }

  @Override
  public long size() throws IOException {
    Path path = new Path(place);
    return path.getFileSystem(hadoop).getFileStatus(path).getLen();
  }
}
