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

package io.otspring.emulator.administration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import io.otspring.emulator.data.DataException;
import io.otspring.emulator.data.DataReader;
import io.otspring.emulator.data.DataWriter;
import io.otspring.emulator.http.AdministrationException;
import io.otspring.emulator.http.AdministrationRequest;

/**
 * Gives all tables and rows away, and takes others.
 */
final class DataPath {

	static final String NAME = "data";

	private final DataWriter writer;

	private final DataReader reader;

	DataPath(DataWriter writer, DataReader reader) {
		this.writer = writer;
		this.reader = reader;
	}

	void serve(AdministrationRequest request) throws IOException {
		switch (request.method()) {
			case "GET" -> dump(request);
			case "POST" -> load(request);
			default -> throw AdministrationPaths.methodNotAllowed(request);
		}
	}

	private void dump(AdministrationRequest request) throws IOException {
		try (Writer out = new BufferedWriter(
				new OutputStreamWriter(request.answer(200, "application/x-ndjson"), StandardCharsets.UTF_8))) {
			this.writer.write(out);
		}
	}

	private void load(AdministrationRequest request) throws IOException {
		long[] loaded = new long[2];
		InputStream body = request.body();
		try {
			this.reader.read(null, new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()), (tables, rows) -> {
				loaded[0] = tables;
				loaded[1] = rows;
			});
		}
		catch (DataException ex) {
			// Who is cut off while sending does not get to see the answer
			body.transferTo(OutputStream.nullOutputStream());
			throw new AdministrationException(400, ex.getMessage() + ".");
		}
		try (OutputStream out = request.answer(200, "application/json")) {
			out.write(("{\"tables\":" + loaded[0] + ",\"rows\":" + loaded[1] + "}\n")
				.getBytes(StandardCharsets.US_ASCII));
		}
	}

}
