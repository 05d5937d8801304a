/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.emulator.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.otspring.emulator.storage.DirectoryStorage;
import io.otspring.emulator.storage.Storage;

/**
 * In a directory, which is another one each time. Every second time that it is opened
 * again, the process was killed before: what is in the files while they are in use is all
 * that is left.
 */
final class DirectoryPlace implements StoragePlace {

	private final Path parent;

	private Path directory;

	private int reopened;

	DirectoryPlace(Path parent) {
		this.parent = parent;
	}

	@Override
	public Storage open() {
		this.directory = newDirectory();
		this.reopened = 0;
		return DirectoryStorage.open(this.directory, false);
	}

	@Override
	public Storage reopen(Storage storage) {
		boolean killed = ++this.reopened % 2 == 0;
		if (killed) {
			this.directory = copy(this.directory);
		}
		storage.close();
		return DirectoryStorage.open(this.directory, false);
	}

	private Path copy(Path from) {
		Path to = newDirectory();
		try (Stream<Path> files = Files.list(from)) {
			List<Path> all = files.toList();
			for (Path file : all) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
			return to;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path newDirectory() {
		try {
			return Files.createTempDirectory(this.parent, "data");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return "directory";
	}

}
