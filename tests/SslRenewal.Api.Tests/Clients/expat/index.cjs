// Stands in for the native parser that xml2json loads: that one is compiled by an install script, and none runs here.
'use strict';

const { EventEmitter } = require('node:events');
const sax = require('sax');

class Parser extends EventEmitter {
    parse(xml) {
        const parser = sax.parser(true);

        parser.onopentag = ({ name, attributes }) => this.emit('startElement', name, attributes);
        parser.onclosetag = (name) => this.emit('endElement', name);
        parser.ontext = parser.oncdata = (text) => this.emit('text', text);
        parser.onerror = (error) => { throw error; };

        try {
            parser.write(String(xml)).close();
            return true;
        } catch (error) {
            this.error = error.message;
            return false;
        }
    }

    getError() {
        return this.error;
    }
}

module.exports = { Parser };
