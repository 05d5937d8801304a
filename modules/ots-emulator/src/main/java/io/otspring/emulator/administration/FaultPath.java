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

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import io.otspring.emulator.fault.Fault;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.fault.Faults;
import io.otspring.emulator.http.AdministrationException;
import io.otspring.emulator.http.AdministrationRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Lists, adds and removes fault rules: {@code faults} is all of them, {@code faults/1} is
 * one.
 */
final class FaultPath {

	static final String NAME = "faults";

	private static final int MAX_BODY = 64 * 1024;

	private final JsonFactory json = new JsonFactory();

	private final Faults faults;

	FaultPath(Faults faults) {
		this.faults = faults;
	}

	void serve(AdministrationRequest request) throws IOException {
		String id = request.path().substring(NAME.length());
		if (id.isEmpty()) {
			serveAll(request);
		}
		else {
			serveOne(request, find(id.substring(1)));
		}
	}

	private void serveAll(AdministrationRequest request) throws IOException {
		switch (request.method()) {
			case "GET" -> answer(request, 200, this.faults.list());
			case "POST" -> {
				Fault added = add(rule(request));
				answer(request, 201, out -> write(out, added));
			}
			case "DELETE" -> {
				this.faults.clear();
				answer(request, 200, List.of());
			}
			default -> throw AdministrationPaths.methodNotAllowed(request);
		}
	}

	private void serveOne(AdministrationRequest request, Fault fault) throws IOException {
		switch (request.method()) {
			case "GET" -> answer(request, 200, out -> write(out, fault));
			case "DELETE" -> {
				this.faults.remove(fault);
				answer(request, 200, out -> write(out, fault));
			}
			default -> throw AdministrationPaths.methodNotAllowed(request);
		}
	}

	private Fault find(String id) {
		return this.faults.list()
			.stream()
			.filter(fault -> Integer.toString(fault.id()).equals(id))
			.findFirst()
			.orElseThrow(() -> new AdministrationException(404, "There is no fault rule with the id '" + id + "'."));
	}

	private Fault add(String rule) {
		try {
			return this.faults.add(FaultRule.parse(rule));
		}
		catch (IllegalArgumentException ex) {
			throw new AdministrationException(400, ex.getMessage() + ".");
		}
	}

	private String rule(AdministrationRequest request) throws IOException {
		byte[] body = request.body().readNBytes(MAX_BODY);
		try (JsonParser in = this.json.createParser(ObjectReadContext.empty(), body)) {
			if (in.nextToken() == JsonToken.START_OBJECT && "rule".equals(in.nextName())
					&& in.nextToken() == JsonToken.VALUE_STRING) {
				String rule = in.getString();
				if (in.nextToken() == JsonToken.END_OBJECT) {
					return rule;
				}
			}
		}
		catch (JacksonException ex) {
			// Answered as any other text that is not what is expected
		}
		throw new AdministrationException(400, "The body must be of the form {\"rule\": \"TEXT\"}.");
	}

	private void answer(AdministrationRequest request, int status, List<Fault> faults) throws IOException {
		answer(request, status, out -> {
			out.writeStartArray();
			faults.forEach(fault -> write(out, fault));
			out.writeEndArray();
		});
	}

	private void answer(AdministrationRequest request, int status, Consumer<JsonGenerator> content) {
		try (JsonGenerator out = this.json.createGenerator(ObjectWriteContext.empty(),
				request.answer(status, "application/json"))) {
			content.accept(out);
			out.writeRaw('\n');
		}
	}

	private static void write(JsonGenerator out, Fault fault) {
		out.writeStartObject();
		out.writeNumberProperty("id", fault.id());
		out.writeStringProperty("rule", fault.rule().toString());
		out.writeNumberProperty("calls", fault.calls());
		out.writeNumberProperty("fired", fault.fired());
		out.writeEndObject();
	}

}
