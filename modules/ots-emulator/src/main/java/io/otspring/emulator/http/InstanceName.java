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

package io.otspring.emulator.http;

import java.util.regex.Pattern;

/**
 * What is accepted as the name of an instance. The service's own rule is narrower, but
 * instances that are older than it are not bound by it.
 *
 * @since 0.1.0
 */
public final class InstanceName {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private InstanceName() {
	}

	public static boolean isValid(String name) {
		return NAME.matcher(name).matches();
	}

}
