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

package io.otspring.client.internal.httpclient5;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.concurrent.FutureCallback;

/**
 * Goes on after a step that the pool of connections takes.
 *
 * @param next what follows
 * @param failed what follows if the step fails
 */
record StepCallback(Consumer<AsyncConnectionEndpoint> next,
		Consumer<Exception> failed) implements FutureCallback<AsyncConnectionEndpoint> {

	@Override
	public void completed(AsyncConnectionEndpoint endpoint) {
		this.next.accept(endpoint);
	}

	@Override
	public void failed(Exception ex) {
		this.failed.accept(ex);
	}

	@Override
	public void cancelled() {
		this.failed.accept(new CancellationException("Connection is no longer wanted"));
	}

}
