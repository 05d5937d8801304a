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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

import javax.net.ssl.SSLSocket;

import org.apache.hc.core5.http.impl.io.SocketHolder;

/**
 * A socket whose streams keep to the limits of the exchange that uses them.
 */
final class WatchedSocket extends SocketHolder {

	private final WireState state;

	WatchedSocket(Socket socket, WireState state) {
		super(socket);
		this.state = state;
	}

	WatchedSocket(SSLSocket sslSocket, Socket baseSocket, WireState state) {
		super(sslSocket, baseSocket);
		this.state = state;
	}

	@Override
	protected InputStream getInputStream(Socket socket) throws IOException {
		return new Input(socket, socket.getInputStream(), this.state);
	}

	@Override
	protected OutputStream getOutputStream(Socket socket) throws IOException {
		return new Output(socket.getOutputStream(), this.state);
	}

	/**
	 * Reads with the time that is left.
	 */
	private static final class Input extends InputStream {

		private final Socket socket;

		private final InputStream in;

		private final WireState state;

		Input(Socket socket, InputStream in, WireState state) {
			this.socket = socket;
			this.in = in;
			this.state = state;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			if (this.state.probing() && this.in.available() <= 0) {
				throw new NothingToRead();
			}
			int timeout = this.state.readTimeout();
			if (timeout > 0) {
				this.socket.setSoTimeout(timeout);
			}
			int count = this.in.read(bytes, offset, length);
			this.state.received(bytes, offset, count);
			return count;
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

	}

	/**
	 * Writes piece by piece, each with its own limit of time, and notes whether anything
	 * was written.
	 */
	private static final class Output extends OutputStream {

		private static final int PIECE = 64 * 1024;

		/**
		 * What the operating system takes as a whole or not at all. The first write of an
		 * exchange is never larger, since the headers come first, through a buffer.
		 */
		private static final int ATOMIC = 8 * 1024;

		private final OutputStream out;

		private final WireState state;

		Output(OutputStream out, WireState state) {
			this.out = out;
			this.state = state;
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			for (int done = 0; done < length; done += PIECE) {
				writePiece(bytes, offset + done, Math.min(PIECE, length - done));
			}
		}

		private void writePiece(byte[] bytes, int offset, int length) throws IOException {
			if (length > ATOMIC) {
				this.state.markSent();
			}
			this.state.startWrite();
			this.out.write(bytes, offset, length);
			this.state.endWrite();
			this.state.markSent();
		}

		@Override
		public void flush() throws IOException {
			this.out.flush();
		}

		@Override
		public void close() throws IOException {
			this.out.close();
		}

	}

	/**
	 * Says that a look at the socket found nothing, as a time-out would, without waiting
	 * and without the cost of a stack trace.
	 */
	private static final class NothingToRead extends SocketTimeoutException {

		private static final long serialVersionUID = 1L;

		@Override
		public Throwable fillInStackTrace() {
			return this;
		}

	}

}
