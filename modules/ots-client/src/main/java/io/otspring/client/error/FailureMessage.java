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

package io.otspring.client.error;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The message of an exception: one line that says what failed, where, how and what is
 * known of it.
 */
final class FailureMessage {

	private static final int MAX_BYTES = 1024;

	private static final int MAX_REASON = 512;

	private static final int MAX_NAME = 64;

	private static final int MAX_TABLES = 3;

	private FailureMessage() {
	}

	static String of(String reason, FailedCall call, Effect effect) {
		StringBuilder text = new StringBuilder(256);
		text.append(call.operation());
		appendTables(text, call.tables());
		text.append(" at ").append(cut(call.endpoint(), 2 * MAX_NAME)).append(" failed: ");
		text.append(cut(oneLine(reason), MAX_REASON));
		text.append(" (effect ").append(effect);
		text.append(", attempts ").append(call.attempts());
		text.append(", elapsed ").append(call.elapsed().toMillis()).append(" ms");
		call.requestId().ifPresent(id -> text.append(", request id ").append(cut(oneLine(id), MAX_NAME)));
		text.append(", trace id ").append(cut(call.traceId(), MAX_NAME)).append(')');
		return cutBytes(text.toString());
	}

	private static void appendTables(StringBuilder text, List<String> tables) {
		if (tables.isEmpty()) {
			return;
		}
		text.append(" on ");
		text.append(tables.stream()
			.limit(MAX_TABLES)
			.map(name -> cut(oneLine(name), MAX_NAME))
			.collect(Collectors.joining(", ")));
		if (tables.size() > MAX_TABLES) {
			text.append(" and ").append(tables.size() - MAX_TABLES).append(" more");
		}
	}

	/**
	 * Makes a foreign text fit for a line of a log.
	 */
	static String oneLine(String text) {
		StringBuilder line = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean breaksLines = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
			line.append(breaksLines ? ' ' : c);
		}
		return line.toString();
	}

	private static String cut(String text, int maxLength) {
		return (text.length() <= maxLength) ? text : text.substring(0, maxLength - 3) + "...";
	}

	private static String cutBytes(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (bytes.length <= MAX_BYTES) {
			return text;
		}
		int end = MAX_BYTES - 3;
		while ((bytes[end] & 0xC0) == 0x80) {
			end--;
		}
		return new String(bytes, 0, end, StandardCharsets.UTF_8) + "...";
	}

}
