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

package io.otspring.boot.autoconfigure;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Properties of the embedded emulator.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class EmulatorProperties {

	/**
	 * Whether to start an emulator inside the application and to connect to it.
	 */
	private boolean enabled = false;

	/**
	 * Port that the emulator listens on, 0 for any free one.
	 */
	private int port = 0;

	/**
	 * Directory that the emulator keeps its data in, created if it is missing. By
	 * default, data is in memory.
	 */
	private @Nullable Path dataDirectory;

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public int getPort() {
		return this.port;
	}

	public void setPort(int port) {
		this.port = port;
	}

	public @Nullable Path getDataDirectory() {
		return this.dataDirectory;
	}

	public void setDataDirectory(@Nullable Path dataDirectory) {
		this.dataDirectory = dataDirectory;
	}

}
