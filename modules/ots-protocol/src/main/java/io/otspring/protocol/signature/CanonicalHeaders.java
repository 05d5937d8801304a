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

package io.otspring.protocol.signature;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.otspring.protocol.OtsHeaders;

/**
 * The headers that are signed, in the form that is signed: those that start with
 * {@code x-ots-} except the signatures themselves, with lower-case names and trimmed
 * values, sorted by name. Of headers with the same name the last one counts.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class CanonicalHeaders {

	private final TreeMap<String, String> headers = new TreeMap<>();

	/**
	 * Adds a header. One that is not signed is passed over.
	 * @param name the name, in any case
	 * @param value the value
	 * @return this
	 */
	public CanonicalHeaders add(String name, String value) {
		String canonicalName = name.toLowerCase(Locale.ROOT);
		if (canonicalName.startsWith(OtsHeaders.PREFIX) && !canonicalName.equals(OtsHeaders.SIGNATURE)
				&& !canonicalName.equals(OtsHeaders.SIGNATURE_V4)) {
			this.headers.put(canonicalName, value.strip());
		}
		return this;
	}

	void appendTo(StringBuilder text) {
		for (Map.Entry<String, String> header : this.headers.entrySet()) {
			text.append(header.getKey()).append(':').append(header.getValue()).append('\n');
		}
	}

}
