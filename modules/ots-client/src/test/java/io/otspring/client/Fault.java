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

package io.otspring.client;

import java.util.function.Consumer;

import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsException;
import io.otspring.client.fault.FaultServer;

/**
 * A fault and what a client has to make of it.
 *
 * @param name what goes wrong
 * @param script what the server does, or {@code null} if nobody listens
 * @param options what the client is set to besides
 * @param requestSize the size of the request's body
 * @param exception the exception
 * @param failureClass what it means for another attempt
 * @param effect what it says of the data
 * @param reachesServer whether the server gets to see a request
 * @param words what the exception says
 */
record Fault(String name, FaultServer.Script script, Consumer<OtsClientOptions.Builder> options, int requestSize,
		Class<? extends OtsException> exception, FailureClass failureClass, Effect effect, boolean reachesServer,
		String words) {

	static Fault of(String name, FaultServer.Script script) {
		return new Fault(name, script, builder -> {
		}, 10, OtsException.class, FailureClass.PERMANENT, Effect.NONE, true, "");
	}

	Fault fails(Class<? extends OtsException> exception, FailureClass failureClass, Effect effect) {
		return new Fault(this.name, this.script, this.options, this.requestSize, exception, failureClass, effect,
				this.reachesServer, this.words);
	}

	Fault with(Consumer<OtsClientOptions.Builder> more) {
		return new Fault(this.name, this.script, this.options.andThen(more), this.requestSize, this.exception,
				this.failureClass, this.effect, this.reachesServer, this.words);
	}

	Fault requestSize(int size) {
		return new Fault(this.name, this.script, this.options, size, this.exception, this.failureClass, this.effect,
				this.reachesServer, this.words);
	}

	Fault unseen() {
		return new Fault(this.name, this.script, this.options, this.requestSize, this.exception, this.failureClass,
				this.effect, false, this.words);
	}

	Fault says(String words) {
		return new Fault(this.name, this.script, this.options, this.requestSize, this.exception, this.failureClass,
				this.effect, this.reachesServer, words);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
