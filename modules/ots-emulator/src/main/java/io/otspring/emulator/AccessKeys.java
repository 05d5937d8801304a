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

package io.otspring.emulator;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.otspring.emulator.http.AccessKey;

/**
 * The access keys that were chosen for an emulator.
 */
final class AccessKeys {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9+./_-]{1,128}");

	private final Map<String, AccessKey> chosen = new LinkedHashMap<>();

	void clear() {
		this.chosen.clear();
	}

	void add(String id, String secret) {
		if (!ID.matcher(id).matches()) {
			throw new IllegalArgumentException(
					"Access key id '" + id + "' is not made of 1 to 128 letters, digits and '+./_-'");
		}
		if (secret.isEmpty()) {
			throw new IllegalArgumentException("Access key secret is empty");
		}
		if (this.chosen.putIfAbsent(id, new AccessKey(id, secret)) != null) {
			throw new IllegalArgumentException("Access key '" + id + "' is given twice");
		}
	}

	/**
	 * Returns the keys, or one that is made up if none was chosen and only this machine
	 * reaches the emulator.
	 */
	List<AccessKey> forAddress(ListenAddress listen, InetAddress address) {
		if (!this.chosen.isEmpty()) {
			return List.copyOf(this.chosen.values());
		}
		if (!address.isLoopbackAddress()) {
			throw listen.noAccessKey();
		}
		return List.of(RandomAccessKey.create());
	}

}
